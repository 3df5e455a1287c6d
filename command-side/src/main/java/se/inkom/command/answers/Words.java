package se.inkom.command.answers;

import java.util.List;
import java.util.regex.Pattern;

/** Whole words and phrases in a text, in any case. */
final class Words {
    private Words() {}

    static boolean anyIn(String text, List<String> words) {
        return words.stream().anyMatch(word -> Pattern.compile(
                        "(?<!\\w)" + Pattern.quote(word) + "(?!\\w)",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS)
                .matcher(text)
                .find());
    }
}
