package se.inkom.house.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Runs every rule three times: on the house, on its planted violation, and on nothing at all. */
class ArchitectureTest {
    private static final String HOUSE_ROOT = "se.inkom";
    private static final String PLANTED_ROOT = "se.inkom.planted";

    /** Rooms whose module has no class yet. A rule that needs one is skipped, aloud; the list ends empty. */
    private static final Set<Room> NOT_BUILT_YET = EnumSet.of(Room.COMMAND, Room.QUERY, Room.CHANNELS, Room.HOUSE);

    private static final Collection<HouseRule> RULES = HouseRules.ALL;

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages(HOUSE_ROOT);

    private static final JavaClasses NOTHING = new ClassFileImporter().importClasses(Collections.emptySet());

    @ParameterizedTest
    @FieldSource("RULES")
    void theHouseKeeps(HouseRule rule) {
        assumeTrue(
                Collections.disjoint(rule.guarded(), NOT_BUILT_YET), () -> rule.name() + " waits for " + NOT_BUILT_YET);
        rule.guarded().forEach(this::hasClasses);
        rule.in().apply(HOUSE_ROOT).check(HOUSE);
    }

    @ParameterizedTest
    @FieldSource("RULES")
    void aPlantedViolationBreaks(HouseRule rule) {
        String root = PLANTED_ROOT + "." + rule.name();
        JavaClasses planted = new ClassFileImporter().importPackages(root);

        String report =
                rule.in().apply(root).evaluate(planted).getFailureReport().toString();

        assertThat(planted).extracting(JavaClass::getSimpleName).anyMatch(name -> name.startsWith("Culprit"));
        planted.stream()
                .filter(type -> type.getSimpleName().startsWith("Culprit"))
                .forEach(culprit -> assertThat(report).contains(culprit.getSimpleName()));
        assertThat(report).doesNotContain("Innocent");
    }

    @ParameterizedTest
    @FieldSource("RULES")
    void refusesToGuardNobody(HouseRule rule) {
        assertThatThrownBy(() -> rule.in().apply(HOUSE_ROOT).check(NOTHING)).isInstanceOf(AssertionError.class);
    }

    @Test
    void everyRoomIsBuiltOrListed() {
        for (Room room : Room.values()) {
            assertThat(isBuilt(room)).as("%s has classes", room).isEqualTo(!NOT_BUILT_YET.contains(room));
        }
    }

    private void hasClasses(Room room) {
        assertThat(isBuilt(room)).as("%s has classes", room).isTrue();
    }

    private static boolean isBuilt(Room room) {
        String name = room.under(HOUSE_ROOT);
        return HOUSE.stream()
                .map(JavaClass::getPackageName)
                .anyMatch(inside -> inside.equals(name) || inside.startsWith(name + "."));
    }
}
