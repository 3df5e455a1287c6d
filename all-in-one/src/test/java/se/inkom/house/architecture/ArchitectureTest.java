package se.inkom.house.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Collection;
import java.util.Collections;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Runs every rule three times: on the house, on its planted violation, and on nothing at all. */
class ArchitectureTest {
    private static final String HOUSE_ROOT = "se.inkom";
    private static final String PLANTED_ROOT = "se.inkom.planted";

    private static final Collection<HouseRule> RULES = HouseRules.ALL;

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages(HOUSE_ROOT);

    private static final JavaClasses NOTHING = new ClassFileImporter().importClasses(Collections.emptySet());

    @ParameterizedTest
    @FieldSource("RULES")
    void theHouseKeeps(HouseRule rule) {
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

    private void hasClasses(Room room) {
        String name = room.under(HOUSE_ROOT);
        assertThat(HOUSE)
                .extracting(JavaClass::getPackageName)
                .as("%s has classes", room)
                .anyMatch(inside -> inside.equals(name) || inside.startsWith(name + "."));
    }
}
