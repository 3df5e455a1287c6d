package se.inkom.command.answers;

import java.text.Normalizer;
import java.util.regex.Pattern;
import se.inkom.command.policy.ChannelRules.LengthUnit;

/**
 * Counts a text as its platform does. Where two platforms' programs might differ by one on a rare emoji, this counts the
 * larger, so that what passes here is never cut there.
 */
public final class PostLength {
    private static final int ADDRESS = 23;
    private static final Pattern ADDRESSES = Pattern.compile(
            "https?://[^\\s<>\"]*[^\\s<>\".,;:!?)\\]]|(?<![\\w@.])(?:[\\w-]+\\.)+(?:se|com|org|net|nu|eu|info|gov)(?:/[^\\s<>\"]*[^\\s<>\".,;:!?)\\]])?(?![\\w@])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern GRAPHEME = Pattern.compile("\\X");

    private PostLength() {}

    public static int of(String text, LengthUnit unit) {
        return switch (unit) {
            case CHARACTERS -> text.codePointCount(0, text.length());
            case GRAPHEMES -> (int) GRAPHEME.matcher(text).results().count();
            case CHARACTERS_SHORT_LINKS -> {
                String rest = ADDRESSES.matcher(text).replaceAll("");
                yield rest.codePointCount(0, rest.length()) + ADDRESS * addressesIn(text);
            }
            case X_WEIGHTED -> weighted(Normalizer.normalize(text, Normalizer.Form.NFC));
        };
    }

    private static int weighted(String text) {
        return ADDRESS * addressesIn(text)
                + GRAPHEME.matcher(ADDRESSES.matcher(text).replaceAll(""))
                        .results()
                        .mapToInt(grapheme -> weightOf(grapheme.group()))
                        .sum();
    }

    private static int addressesIn(String text) {
        return (int) ADDRESSES.matcher(text).results().count();
    }

    /** An emoji is two, however many code points it is joined of; otherwise each code point counts by its range. */
    private static int weightOf(String grapheme) {
        return grapheme.codePoints().anyMatch(PostLength::makesAnEmoji)
                ? 2
                : grapheme.codePoints().map(c -> isLight(c) ? 1 : 2).sum();
    }

    private static boolean makesAnEmoji(int c) {
        return Character.isEmojiPresentation(c) || c == 0xFE0F || c == 0x20E3;
    }

    /** The ranges of X's text library, configuration version 3. */
    private static boolean isLight(int c) {
        return c <= 0x10FF
                || (c >= 0x2000 && c <= 0x200D)
                || (c >= 0x2010 && c <= 0x201F)
                || (c >= 0x2032 && c <= 0x2037);
    }
}
