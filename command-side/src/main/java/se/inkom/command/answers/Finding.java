package se.inkom.command.answers;

import se.inkom.command.policy.Rule;

/**
 * Something to say about an answer before it goes out. Never quotes the text: a name or number that must not go out must not
 * come back in a message either.
 *
 * @param code kebab case, stable
 * @param advice what to do, in one or two sentences
 */
public record Finding(Level level, String code, Rule rule, String advice) {

    /** How much it weighs. */
    public enum Level {
        /** Refuses the answer. */
        MUST,
        /** Warns; the answer may go. */
        SHOULD,
        /** A thought about tone; the answer may go. */
        HINT
    }
}
