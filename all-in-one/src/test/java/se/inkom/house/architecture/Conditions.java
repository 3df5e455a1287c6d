package se.inkom.house.architecture;

import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What ArchUnit has no word for. */
final class Conditions {
    private static final String NULL_MARKED = "org.jspecify.annotations.NullMarked";
    private static final String CONFIGURATION = "org.springframework.context.annotation.Configuration";

    private Conditions() {}

    static DescribedPredicate<JavaClass> areNotConfiguration() {
        return DescribedPredicate.describe("are not configuration", type -> !isConfiguration(type));
    }

    static DescribedPredicate<JavaClass> areNoneOf(List<String> names, String root) {
        return DescribedPredicate.describe("are none of " + names, type -> names.stream()
                .noneMatch(name -> type.getName().equals(root + "." + name)));
    }

    private static boolean isConfiguration(JavaClass type) {
        return type.isMetaAnnotatedWith(CONFIGURATION)
                || type.getEnclosingClass().filter(Conditions::isConfiguration).isPresent();
    }

    static ArchCondition<JavaClass> notReadTheClock() {
        return noAccess("not read the wall clock", Conditions::readsTheClock);
    }

    private static boolean readsTheClock(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        String name = access.getName();
        boolean now = owner.getPackageName().equals("java.time") && name.equals("now") && !takesAClock(access);
        boolean systemClock =
                owner.isEquivalentTo(Clock.class) && (name.startsWith("system") || name.startsWith("tick"));
        boolean millis = owner.isEquivalentTo(System.class) && name.equals("currentTimeMillis");
        boolean date = owner.isEquivalentTo(Date.class)
                && access.getTarget().getFullName().endsWith("<init>()");
        return now || systemClock || millis || date;
    }

    private static boolean takesAClock(JavaAccess<?> access) {
        return access.getTarget().getFullName().endsWith("(java.time.Clock)");
    }

    static ArchCondition<JavaClass> nameNoTimeZone() {
        return noAccess(
                "name no time zone",
                access -> access.getTargetOwner().isEquivalentTo(ZoneId.class)
                        && (access.getName().equals("of") || access.getName().equals("systemDefault")));
    }

    private static ArchCondition<JavaClass> noAccess(String description, Predicate<JavaAccess<?>> forbidden) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getAccessesFromSelf().stream()
                        .filter(forbidden)
                        .forEach(access -> events.add(violated(access, access.getDescription())));
            }
        };
    }

    static ArchCondition<JavaClass> useNoOtherFeatureOf(String side, Set<String> open) {
        return new ArchCondition<>("use no other feature of " + side) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Optional<String> own = featureOf(type, side);
                if (own.isEmpty()) {
                    return; // the application class wires everything
                }
                type.getDirectDependenciesFromSelf().forEach(dependency -> featureOf(dependency.getTargetClass(), side)
                        .filter(other -> !other.equals(own.get()) && !open.contains(other))
                        .filter(other -> !isCommand(dependency.getTargetClass(), side))
                        .ifPresent(other -> events.add(violated(dependency, dependency.getDescription()))));
            }
        };
    }

    /** Commands, and what they answer with, are how one desk speaks to another. */
    private static boolean isCommand(JavaClass type, String side) {
        return type.isAssignableTo(side + ".support.Command");
    }

    private static Optional<String> featureOf(JavaClass type, String side) {
        String prefix = side + ".";
        if (!type.getPackageName().startsWith(prefix)) {
            return Optional.empty();
        }
        return Optional.of(type.getPackageName().substring(prefix.length()).split("\\.", 2)[0]);
    }

    static ArchCondition<JavaClass> resideInANullMarkedPackage() {
        return new ArchCondition<>("reside in a @NullMarked package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!type.getPackage().isAnnotatedWith(NULL_MARKED)) {
                    events.add(violated(type, type.getName() + " is in a package without @NullMarked package-info"));
                }
            }
        };
    }
}
