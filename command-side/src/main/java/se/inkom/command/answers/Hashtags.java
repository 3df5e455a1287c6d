package se.inkom.command.answers;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The hashtags in a text, in lower case. */
final class Hashtags {
    /** A letter, digit or underscore before the sign makes it part of a word; digits alone are no tag. */
    private static final Pattern TAG =
            Pattern.compile("(?<![\\w&/])[#\\uFF03](?=\\w*\\p{L})\\w+", Pattern.UNICODE_CHARACTER_CLASS);

    private Hashtags() {}

    static Set<String> in(String text) {
        return TAG.matcher(text)
                .results()
                .map(tag -> folded("#" + tag.group().substring(1)))
                .collect(Collectors.toSet());
    }

    static String folded(String tag) {
        return java.text.Normalizer.normalize(tag, java.text.Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT);
    }
}
