package se.inkom.command.cases;

import se.inkom.command.policy.Rule;
import se.inkom.command.policy.RuleViolation;

/** One post is one entry: never registered twice, never deemed unnecessary afterwards (R53). */
final class ACaseIsRegisteredOnce {
    private ACaseIsRegisteredOnce() {}

    /** @param voided the entry it has does not count any more (N4) */
    static void check(CaseState state, boolean voided) {
        if (state.registered && !voided) {
            throw new RuleViolation(
                    "case-already-registered", Rule.R53, "The post is already registered in the diary.");
        }
    }
}
