package se.inkom.command.triage;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A post as words in lower case, each emoji a word of its own; a word longer stretched than Swedish is (jääättebra) is drawn
 * together. Only the beginning of a very long post is cut into words.
 */
record Tokens(List<Word> words) {
    private static final int LONGEST = 8_000;
    private static final Pattern STRETCHED = Pattern.compile("(\\p{L})\\1{2,}");

    /**
     * One word.
     *
     * @param first whether a sentence begins with it
     * @param capital whether it began with a capital letter
     */
    record Word(String text, boolean first, boolean capital, boolean shouted) {
        boolean isWord() {
            return Character.isLetterOrDigit(text.codePointAt(0));
        }
    }

    static Tokens of(String post) {
        String text =
                Normalizer.normalize(post.length() > LONGEST ? post.substring(0, LONGEST) : post, Normalizer.Form.NFC);
        var words = new ArrayList<Word>();
        boolean first = true;
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            int next = at + Character.charCount(c);
            if (Character.isLetterOrDigit(c)) {
                while (next < text.length() && Character.isLetterOrDigit(text.codePointAt(next))) {
                    next += Character.charCount(text.codePointAt(next));
                }
                String word = text.substring(at, next);
                words.add(new Word(plain(word), first, Character.isUpperCase(c), isShouted(word)));
                first = false;
            } else if (isSymbol(c)) {
                words.add(new Word(Character.toString(c), false, false, false));
                first = true;
            } else if (c == '.' || c == '!' || c == '?' || c == '\n' || c == ':') {
                first = true;
            }
            at = next;
        }
        return new Tokens(List.copyOf(words));
    }

    static String plain(String word) {
        return STRETCHED.matcher(word.toLowerCase(Locale.ROOT)).replaceAll("$1$1");
    }

    /** Written on a keyboard without Swedish letters. */
    static String unaccented(String word) {
        return word.replace('å', 'a').replace('ä', 'a').replace('ö', 'o').replace('é', 'e');
    }

    boolean hasNoSwedishLetters() {
        return words.stream().allMatch(word -> unaccented(word.text).equals(word.text));
    }

    long wordCount() {
        return words.stream().filter(Word::isWord).count();
    }

    private static boolean isShouted(String word) {
        return word.length() > 2
                && word.equals(word.toUpperCase(Locale.ROOT))
                && !word.equals(word.toLowerCase(Locale.ROOT));
    }

    private static boolean isSymbol(int c) {
        int type = Character.getType(c);
        return type == Character.OTHER_SYMBOL && !(c >= 0x1F3FB && c <= 0x1F3FF);
    }
}
