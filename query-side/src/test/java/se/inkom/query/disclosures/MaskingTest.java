package se.inkom.query.disclosures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.inkom.events.disclosures.Provision;
import se.inkom.events.disclosures.TextMask;
import se.inkom.query.pdf.Run;

/** What is left of a text, and what the list says was taken out of it. */
class MaskingTest {
    private final Masking masking = new Masking();

    @Test
    void takesAPassageOut() {
        assertThat(masking.words("Jag har cancer sedan maj", "Inlägg", List.of(mask(8, 14, "OSL 21:1"))))
                .containsExactly(Run.words("Jag har "), Run.masked("Maskerat 1"), Run.words(" sedan maj"));
        assertThat(masking.list()).containsExactly(new Masking.Masked(1, "Inlägg", List.of("21 kap. 1 § OSL")));
        assertThat(masking.takenOut()).containsExactly("cancer");
    }

    @Test
    void overlappingMarksAreOnePassageUnderBoth() {
        assertThat(masking.words("abcdefgh", "X", List.of(mask(3, 6, "OSL 39:5b"), mask(1, 4, "OSL 21:1"))))
                .containsExactly(Run.words("a"), Run.masked("Maskerat 1"), Run.words("gh"));
        assertThat(masking.list().getFirst().provisions()).containsExactly("21 kap. 1 § OSL", "39 kap. 5 b § OSL");
    }

    @Test
    void neverLeavesHalfACharacter() {
        assertThat(masking.words("a😀b", "X", List.of(mask(2, 3, "OSL 21:1"))))
                .containsExactly(Run.words("a"), Run.masked("Maskerat 1"), Run.words("b"));
    }

    /** A mark that was made of other words than these says that something is to be masked, but not what. */
    @Test
    void aMarkThatDoesNotFitTakesEverything() {
        assertThat(masking.words("kort", "X", List.of(mask(2, 40, "OSL 21:1"))))
                .containsExactly(Run.masked("Maskerat 1"));
    }

    @Test
    void theListDoesNotTellHowLongItWas() {
        masking.words("a", "X", List.of(mask(0, 1, "OSL 21:1")));
        masking.words("a".repeat(500), "X", List.of(mask(0, 500, "OSL 21:1")));

        assertThat(masking.list()).extracting(Masking.Masked::document).containsOnly("X");
    }

    private static TextMask mask(int from, int to, String provision) {
        return new TextMask(TextMask.Part.TEXT, from, to, new Provision(provision));
    }
}
