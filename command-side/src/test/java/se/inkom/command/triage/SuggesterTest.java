package se.inkom.command.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.inkom.command.policy.PolicyFile;
import se.inkom.command.policy.TriageRules;
import se.inkom.command.policy.TriageRules.TriageRule;
import se.inkom.events.cases.Classification;
import se.inkom.events.cases.SuggestionGround;
import se.inkom.events.cases.SuspicionReason;

/** R26, R51: what is suggested, and that every suggestion says which rule and word made it. */
class SuggesterTest {
    private static final Triage KUNGALV =
            new Triage(() -> PolicyFile.shipped("kungalv").triage());
    private static final Triage KIRUNA =
            new Triage(() -> PolicyFile.shipped("kiruna").triage());

    @Test
    void namesTheRuleAndTheWord() {
        var suggestion = KUNGALV.judge("Kommunen slösar våra pengar, skandal!").suggestion();

        assertThat(suggestion.classification()).isEqualTo(Classification.CRITICISM);
        assertThat(suggestion.grounds())
                .contains(
                        new SuggestionGround("angry-words", "skandal*"),
                        new SuggestionGround("angry-words", "slösa*"),
                        new SuggestionGround("neglect", "våra pengar"));
    }

    @Test
    void aSignalIsAGroundWithoutAWord() {
        assertThat(KUNGALV.judge("❤️").suggestion().grounds()).contains(new SuggestionGround("no-words", null));
    }

    /** R58: that somebody's health is spoken of is told; in which words is not. */
    @Test
    void neverTellsTheWordsThatMadeItSuspectSecrecy() {
        Judgement judgement = KUNGALV.judge("Min son har epilepsi och mår dåligt");

        assertThat(judgement.secrecy()).containsExactly(SuspicionReason.HEALTH);
        assertThat(judgement.suggestion().grounds()).allMatch(ground -> ground.word() == null);
        assertThat(judgement.toString()).doesNotContain("epilepsi");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mitt personnummer är 19121212-1212       | PERSONAL_IDENTITY_NUMBER
            19 12 12 12 - 12 12 heter jag i registret | PERSONAL_IDENTITY_NUMBER
            Jag är född 121212+1212                  | PERSONAL_IDENTITY_NUMBER
            Vårt barn, 701063-2391, väntar           | COORDINATION_NUMBER
            Nå mig på 070-174 06 05                  | PHONE_NUMBER
            Nå mig på +46 70 174 06 05               | PHONE_NUMBER
            Nå mig på 0046701740605                  | PHONE_NUMBER
            Nå henne på (031) 390 06 12              | PHONE_NUMBER
            Min pappa är dement                      | HEALTH
            """)
    void suspectsSecrecy(String text, SuspicionReason reason) {
        assertThat(KUNGALV.judge(text).secrecy()).as(text).contains(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ring växeln på 0303-23 80 00",
                "Nummer 020-123 45 67 är gratis att ringa",
                "Diarienummer KS2019/2086 från 2015-07-29",
                "Det kostade 1 250 000 kr år 2026",
                "Postnumret är 442 81 och vägen är 12 345 meter",
                "Kommunen borde satsa mer på demensvården",
                "19121212-1213 har fel kontrollsiffra"
            })
    void leavesOrdinaryPostsOpen(String text) {
        assertThat(KUNGALV.judge(text).secrecy()).as(text).isEmpty();
    }

    /** The municipality's own number is data of its policy: open at home, a person's elsewhere as far as anybody knows. */
    @Test
    void ownNumbersAreThoseOfThePolicy() {
        assertThat(KUNGALV.judge("Ring 0980-70 000").secrecy()).containsExactly(SuspicionReason.PHONE_NUMBER);
        assertThat(KIRUNA.judge("Ring 0980-70 000").secrecy()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            JÄTTTTEBRA att ni hjälper till med allt arbete!! | JÄTTEBRA att ni hjälper till med allt arbete!!
            vagen ar trasig | vägen är trasig
            """)
    void readsStretchedWordsAndKeyboardsWithoutSwedishLetters(String typed, String meant) {
        assertThat(KUNGALV.judge(typed).suggestion().classification())
                .isEqualTo(KUNGALV.judge(meant).suggestion().classification());
    }

    @Test
    void knowsWhatItIsAbout() {
        assertThat(KUNGALV.judge("Vattnet är brunt och avloppet stinker")
                        .suggestion()
                        .topic())
                .isEqualTo("water");
        assertThat(KIRUNA.judge("Hur går det med stadsomvandlingen och LKAB?")
                        .suggestion()
                        .topic())
                .isEqualTo("city-move");
    }

    /** A megabyte of digits and letters takes no longer than its length. */
    @Test
    void isNotHeldUpByAHugePost() {
        String huge = "0701 a 19 12 ".repeat(80_000) + " 19121212-1212";
        org.junit.jupiter.api.Assertions.assertTimeout(
                Duration.ofSeconds(20),
                () -> assertThat(KUNGALV.judge(huge).secrecy()).contains(SuspicionReason.PERSONAL_IDENTITY_NUMBER));
    }

    @Test
    void refusesARuleThatNamesAListThatIsNotThere() {
        var rules = new TriageRules(
                null,
                Map.of("a", List.of("b")),
                List.of(new TriageRule("r", Classification.COMMENT, 1, List.of("missing"), List.of(), null)),
                Map.of(),
                List.of(),
                new TriageRules.Crisis(null));

        assertThatThrownBy(() -> new Suggester(rules)).hasMessageContaining("'missing'");
    }

    /** What a policy adds stands beside what the base has, and a rule with the base's code takes its place. */
    @Test
    void aPolicyAddsToItsBase() {
        var base = new TriageRules("sv-1", Map.of(), List.of(), Map.of(), List.of(), new TriageRules.Crisis(null));
        var own = new TriageRules(
                "sv-1",
                Map.of("broken", List.of("kaputt")),
                List.of(new TriageRule(
                        "question-mark", Classification.COMMENT, 50, List.of("QUESTION_MARK"), List.of(), null)),
                Map.of(),
                List.of(),
                new TriageRules.Crisis(null));

        assertThat(new Triage(() -> base)
                        .judge("Allt där är kaputt i dag igen tyvärr")
                        .suggestion()
                        .classification())
                .isNotEqualTo(Classification.FAULT_REPORT);
        assertThat(new Triage(() -> own)
                        .judge("Allt där är kaputt i dag igen tyvärr")
                        .suggestion()
                        .classification())
                .isEqualTo(Classification.FAULT_REPORT);
        assertThat(new Triage(() -> own).judge("När öppnar det?").suggestion().classification())
                .isEqualTo(Classification.COMMENT);
    }
}
