package se.inkom.command.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.inkom.command.answers.Finding.Level;
import se.inkom.command.policy.AnswerRules;
import se.inkom.command.policy.ChannelRules;
import se.inkom.command.policy.ChannelRules.LengthUnit;
import se.inkom.command.policy.HashtagRules;
import se.inkom.command.policy.Rule;
import se.inkom.command.policy.RuleViolation;
import se.inkom.command.policy.ToneHint;
import se.inkom.events.Platform;
import se.inkom.events.ids.OfficerId;
import se.inkom.ledger.directory.StaffMember;

/** What refuses an answer, what warns, and what is only a thought (R38 to R45, R51). */
class AnswerChecksTest {
    private static final StaffMember ANNA = person("Anna Lind", "Kommunikatör");
    private static final StaffMember VERA = person("Vera Gata", "Gatuingenjör");
    private static final AnswerRules RULES = new AnswerRules(
            List.of(),
            List.of(
                    new ChannelRules(
                            Platform.X,
                            280,
                            LengthUnit.X_WEIGHTED,
                            new HashtagRules(HashtagRules.Level.MUST, 1, Rule.R41, "#kungälvskommun", "#klvpol")),
                    new ChannelRules(
                            Platform.INSTAGRAM,
                            2200,
                            LengthUnit.CHARACTERS,
                            new HashtagRules(HashtagRules.Level.SHOULD, 1, Rule.R45, "#kungälvskommun", null)),
                    new ChannelRules(Platform.BLUESKY, 300, LengthUnit.GRAPHEMES, null)),
            List.of("kommunfullmäktige"),
            List.of(
                    new ToneHint(Rule.R39, List.of(), 3, "Skriv inte med versaler."),
                    new ToneHint(
                            Rule.R38, List.of("privat åsikt", "tycker jag själv"), 0, "Personlig men inte privat.")),
            Map.of(),
            List.of());
    private final AnswerChecks checks = new AnswerChecks(RULES, text -> text.contains("Kim Berg"));

    private static StaffMember person(String name, String function) {
        return new StaffMember(new OfficerId(name.toLowerCase().replace(' ', '.')), name, function, "x");
    }

    private List<Finding> findings(Platform platform, String text, boolean political) {
        return checks.of(new OutgoingAnswer(platform, text, ANNA, VERA, political));
    }

    private List<String> codes(Platform platform, String text) {
        return findings(platform, text, false).stream()
                .map(finding -> finding.level() + " " + finding.code() + " " + finding.rule())
                .toList();
    }

    /** R41: a tweet must have a hashtag; R42: the official one is suggested. */
    @Test
    void xMustHaveAHashtag() {
        assertThat(codes(Platform.X, "Hålet lagas.")).containsExactly("MUST hashtag-missing R41");
        assertThat(codes(Platform.X, "Hålet lagas. #gata")).containsExactly("SHOULD official-hashtag-missing R42");
        assertThat(codes(Platform.X, "Hålet lagas. #KungälvsKommun")).isEmpty();
    }

    /** What only looks like a tag is none. */
    @ParameterizedTest
    @ValueSource(strings = {"Nr #1", "a#b", "https://x.se/#del", "C# är ett språk", "#"})
    void whatIsNoHashtagDoesNotCount(String text) {
        assertThat(codes(Platform.X, text)).contains("MUST hashtag-missing R41");
    }

    /** R45: on Instagram it is a wish. */
    @Test
    void instagramShouldHaveAHashtag() {
        assertThat(codes(Platform.INSTAGRAM, "Fin bild!")).containsExactly("SHOULD hashtag-missing R45");
        assertThat(codes(Platform.FACEBOOK, "Fin bild!")).isEmpty();
    }

    /** R43: a political context has its own; what merely looks political is asked about. */
    @Test
    void aPoliticalContextHasItsHashtag() {
        assertThat(findings(Platform.X, "Beslut i kväll #kungälvskommun", true))
                .extracting(Finding::code, Finding::level)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("political-hashtag-missing", Level.MUST));
        assertThat(findings(Platform.X, "Beslut i kväll #kungälvskommun #klvpol", true))
                .isEmpty();
        assertThat(codes(Platform.X, "Kommunfullmäktige beslutar #kungälvskommun"))
                .containsExactly("SHOULD context-perhaps-political R43");
    }

    /** R44: what counts is what is published, the signature with it. */
    @Test
    void lengthIsCountedOverTheSignedText() {
        int signature =
                PostLength.of(new OutgoingAnswer(Platform.X, "", ANNA, VERA, false).signed(), LengthUnit.X_WEIGHTED);
        String longest = "x".repeat(280 - signature - 16) + " #kungälvskommun";

        assertThat(codes(Platform.X, longest)).isEmpty();
        assertThat(codes(Platform.X, "x" + longest)).containsExactly("MUST answer-too-long R44");
        assertThat(findings(Platform.X, "xxx" + longest, false).getFirst().advice())
                .contains("counts 283", "Shorten it by 3");
        assertThat(codes(Platform.BLUESKY, "👨‍👩‍👧‍👦".repeat(300 - signature)))
                .isEmpty();
        assertThat(codes(Platform.BLUESKY, "👨‍👩‍👧‍👦".repeat(301 - signature)))
                .containsExactly("MUST answer-too-long R44");
        assertThat(codes(Platform.FACEBOOK, "x".repeat(8000))).isEmpty();
    }

    /** R51: refused on any channel, and the refusal repeats neither number nor name. */
    @ParameterizedTest
    @ValueSource(strings = {"Ditt nummer 850709-9805 finns hos oss.", "701063-2391", "Kim Berg svarar dig."})
    void whatIsSecretIsRefusedWithoutBeingRepeated(String text) {
        var outgoing = new OutgoingAnswer(Platform.OTHER, text, ANNA, VERA, false);

        assertThatThrownBy(() -> checks.check(outgoing)).isInstanceOfSatisfying(RuleViolation.class, refusal -> {
            assertThat(refusal.rule()).isEqualTo(Rule.R51);
            assertThat(refusal.getMessage()).doesNotContain("850709", "701063", "Kim", "Berg");
        });
        assertThatThrownBy(() -> checks.checkMayBeKept(text)).isInstanceOf(RuleViolation.class);
    }

    /** R38, R39: a thought, never a refusal. */
    @Test
    void toneIsHintedAtOnly() {
        assertThat(codes(Platform.FACEBOOK, "SLUTA NU GENAST med det.")).containsExactly("HINT tone R39");
        assertThat(codes(Platform.FACEBOOK, "Det är min Privat åsikt.")).containsExactly("HINT tone R38");
        assertThat(codes(Platform.FACEBOOK, "SBN och KS beslutar om VA i dag.")).isEmpty();
        checks.check(new OutgoingAnswer(Platform.FACEBOOK, "SLUTA NU GENAST", ANNA, VERA, false));
    }

    @Test
    void theGravestComesFirst() {
        assertThat(codes(Platform.X, "SLUTA NU GENAST, Kim Berg"))
                .containsExactly("MUST answer-has-protected-name R51", "MUST hashtag-missing R41", "HINT tone R39");
    }
}
