package se.inkom.command.cases;

import se.inkom.command.policy.Rule;
import se.inkom.command.policy.RuleViolation;

/** One post is one entry: never registered twice, never deemed unnecessary afterwards (R53). */
final class ACaseIsRegisteredOnce {
    private ACaseIsRegisteredOnce() {}

    static void check(CaseState state) {
        if (state.registered) {
            throw new RuleViolation(
                    "case-already-registered", Rule.R53, "The post is already registered in the diary.");
        }
    }
}
