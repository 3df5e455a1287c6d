package se.inkom.command.answers;

import java.util.List;
import java.util.regex.Pattern;
import se.inkom.command.answers.Finding.Level;
import se.inkom.command.policy.ToneHint;

/** Thoughts about tone and language; an officer may have good reasons to overlook them (R38, R39). */
final class ToneHints {
    private final List<ToneHint> hints;

    ToneHints(List<ToneHint> hints) {
        this.hints = hints;
    }

    List<Finding> in(String text) {
        return hints.stream()
                .filter(hint -> Words.anyIn(text, hint.words()) || shouts(text, hint.capitals()))
                .map(hint -> new Finding(Level.HINT, "tone", hint.rule(), hint.advice()))
                .toList();
    }

    /** Words of two letters or more, in a row: an abbreviation here and there is no shouting. */
    private static boolean shouts(String text, int inARow) {
        return inARow > 0
                && Pattern.compile(
                                "(?:(?<!\\w)\\p{Lu}{2,}(?!\\w)\\P{L}*){" + inARow + "}",
                                Pattern.UNICODE_CHARACTER_CLASS)
                        .matcher(text)
                        .find();
    }
}
