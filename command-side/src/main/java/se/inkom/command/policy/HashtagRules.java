package se.inkom.command.policy;

import org.jspecify.annotations.Nullable;

/**
 * Hashtags on one channel.
 *
 * @param minimum how many there must be, or should be
 * @param rule that says so; R41 when absent
 * @param official the municipality's own, suggested (R42)
 * @param political the one of political contexts, demanded there (R43)
 */
public record HashtagRules(
        Level level,
        int minimum,
        Rule rule,
        @Nullable String official,
        @Nullable String political) {

    /** Whether a missing one refuses the answer or is only pointed out (R45). */
    public enum Level {
        MUST,
        SHOULD
    }

    public HashtagRules {
        rule = Absent.as(Rule.R41, rule);
    }
}
