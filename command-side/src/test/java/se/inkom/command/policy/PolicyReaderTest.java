package se.inkom.command.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;

/** A broken file is refused with line, column and reason, so that whoever wrote it finds the place. */
class PolicyReaderTest {
    private static final String GOOD = PolicyFile.text("kungalv");

    @Test
    void tellsWhereAFieldIsMisspelt() {
        BrokenPolicy broken = broken(GOOD.replace("    hashtags: {level: MUST", "    hastags: {level: MUST"));

        assertThat(broken.faults())
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.line()).isEqualTo(lineOf("hashtags: {level: MUST"));
                    assertThat(fault.column()).isPositive();
                    assertThat(fault.reason()).contains("hastags");
                })
                .satisfies(f -> assertThat(broken).hasMessageContaining("egen.yaml"));
    }

    private static BrokenPolicy broken(String yaml) {
        assertThat(yaml).isNotEqualTo(GOOD);
        return catchThrowableOfType(BrokenPolicy.class, () -> PolicyReader.check(yaml, "egen.yaml"));
    }

    private static int lineOf(String text) {
        return GOOD.substring(0, GOOD.indexOf(text)).split("\n", -1).length;
    }

    @Test
    void tellsWhereYamlItselfIsBroken() {
        assertThat(broken(GOOD.replace("  fourEyes: [SECRECY_SUSPECTED]", "  fourEyes: ["))
                        .faults())
                .singleElement()
                .satisfies(fault ->
                        assertThat(fault.line()).isGreaterThanOrEqualTo(lineOf("  fourEyes: [SECRECY_SUSPECTED]")));
    }

    @Test
    void tellsWhereAFieldStandsTwice() {
        assertThat(broken(GOOD + "id: annan\n").faults()).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(GOOD.split("\n", -1).length);
            assertThat(fault.reason()).contains("id");
        });
    }

    @Test
    void tellsWhatIsMissing() {
        assertThat(broken(GOOD.replace("    quotation: Aktuell lagstiftning ska följas.\n", ""))
                        .faults())
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.line()).isPositive();
                    assertThat(fault.reason()).contains("quotation");
                });
    }

    @Test
    void tellsWhichNamesLeadNowhere() {
        assertThat(broken(GOOD.replace("standard: arbetstid", "standard: kontorstid"))
                        .faults())
                .singleElement()
                .isEqualTo(new BrokenPolicy.Fault(
                        lineOf("standard: arbetstid"), 13, "the standard deadline is none of the profiles"));
        assertThat(broken(GOOD.replaceFirst("document: regler", "document: handbok"))
                        .faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.reason()).isEqualTo("handbok is not among the documents"));
    }

    /** R33: officer, substitute, manager. */
    @Test
    void tellsThatTheManagerWouldHearBeforeTheSubstitute() {
        String chain = "ANSWER: {near: PT2H, substitute: PT0S, manager: PT4H}";
        assertThat(broken(GOOD.replace(chain, "ANSWER: {near: PT2H, substitute: PT4H, manager: PT1H}"))
                        .faults())
                .singleElement()
                .isEqualTo(new BrokenPolicy.Fault(
                        lineOf(chain), 13, "the manager would hear of it before the substitute"));
        assertThat(broken(GOOD.replace(chain, "ANSWERS: {near: PT2H}")).faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.reason()).contains("FIRST_LOOK"));
    }

    @Test
    void tellsEveryFaultAtOnce() {
        assertThat(broken(GOOD.replace("ground: ADVERTISING", "ground: REKLAM")
                                .replace("decidedOn: 2015-07-29", "decidedOn: 2015-17-29"))
                        .faults())
                .hasSize(2)
                .isSortedAccordingTo(java.util.Comparator.comparingInt(BrokenPolicy.Fault::line));
    }

    @Test
    void refusesAFileWithNothingInIt() {
        assertThat(broken("").faults())
                .singleElement()
                .extracting(BrokenPolicy.Fault::reason)
                .asString()
                .contains("not a policy");
    }
}
