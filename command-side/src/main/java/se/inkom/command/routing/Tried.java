package se.inkom.command.routing;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What became of one rule.
 *
 * @param rule its id, or one of Inkom's own steps: {@code account-default}, {@code limits}, {@code unit}
 * @param detail what made it so: a word of the policy, a topic, an officer; never a citizen's words
 */
@Schema(name = "TriedRule")
public record Tried(String rule, Outcome outcome, @Nullable String detail) {
    /** In the order in which a rule is looked at. */
    public enum Outcome {
        OTHER_ACCOUNT,
        OTHER_UNIT,
        OTHER_CLASS,
        OTHER_TOPIC,
        NO_SUCH_WORD,
        OTHER_LANGUAGE,
        OTHER_HOURS,
        /** It answers no post that somebody has. */
        NO_THREAD,
        /** Whoever it names is away, and nobody stands in (R15). */
        NOBODY_THERE,
        /** Whoever is there has as many open cases as they may. */
        FULL,
        /** It decided. */
        TOOK
    }
}
