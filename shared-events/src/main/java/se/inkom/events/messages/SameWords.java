package se.inkom.events.messages;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Whether a page shows a text, as both the browser's side and the desks see it. Line breaks, spaces, invisible characters and
 * composed accents are how a page is set and not what is said; everything else counts, letter by letter.
 */
public final class SameWords {
    private static final Pattern NOT_SAID = Pattern.compile("[\\s\\p{Z}\\p{Cc}\\p{Cf}\uFE0E\uFE0F]+");

    private SameWords() {}

    /** The text without what is not said; empty when nothing is. */
    public static String of(String text) {
        return NOT_SAID.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll("");
    }

    /** Whether the shown text has the words in it; no words are in every text. */
    public static boolean shows(String shown, String words) {
        return of(shown).contains(of(words));
    }
}
