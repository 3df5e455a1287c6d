package se.inkom.command.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.inkom.command.policy.AnswerRules;
import se.inkom.command.policy.AnswerTemplate;
import se.inkom.web.ProblemException;

/** R28: templates with variables per unit, and never a gap in front of a citizen. */
class AnswerTemplatesTest {
    private final AnswerTemplates templates = new AnswerTemplates(new AnswerRules(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Map.of("*", Map.of("vaxel", "0303-23 80 00"), "gata", Map.of("tjanst", "kungalv.se/felanmalan")),
            List.of(
                    new AnswerTemplate("fel", "Felanmälan", "gata", null, "Hej {{namn}}! Anmäl på {{ tjanst }}."),
                    new AnswerTemplate("tack", "Tack", null, null, "Tack! Ring {{vaxel}}."))));

    @Test
    void fillsInWhatTheUnitAndTheOfficerSay() {
        assertThat(templates.fill("fel", "gata", Map.of("namn", "Eva")))
                .isEqualTo("Hej Eva! Anmäl på kungalv.se/felanmalan.");
        assertThat(templates.fill("tack", null, Map.of())).isEqualTo("Tack! Ring 0303-23 80 00.");
    }

    @Test
    void eachUnitSeesItsOwnAndEverybodys() {
        assertThat(templates.of("gata")).extracting(AnswerTemplate::id).containsExactly("fel", "tack");
        assertThat(templates.of("kommunikation")).extracting(AnswerTemplate::id).containsExactly("tack");
        assertThat(templates.open(templates.of("gata").getFirst(), "gata")).containsExactly("namn");
        assertThatThrownBy(() -> templates.fill("fel", "kommunikation", Map.of()))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void refusesAVariableWithoutAValueAndAValueWithoutAVariable() {
        assertThatThrownBy(() -> templates.fill("fel", "gata", Map.of()))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.code()).isEqualTo("template-variable-missing"));
        assertThatThrownBy(() -> templates.fill("fel", "gata", Map.of("namn", " ")))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> templates.fill("fel", "gata", Map.of("namn", "Eva", "nanm", "Eva")))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.code()).isEqualTo("template-variable-unknown"));
    }

    /** A value is text and nothing else, whatever it looks like. */
    @Test
    void neverLooksIntoAValue() {
        assertThat(templates.fill("fel", "gata", Map.of("namn", "{{tjanst}} $1 \\ ${x}")))
                .isEqualTo("Hej {{tjanst}} $1 \\ ${x}! Anmäl på kungalv.se/felanmalan.");
    }
}
