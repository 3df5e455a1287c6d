package se.inkom.command.cases;

import se.inkom.command.policy.Rule;
import se.inkom.command.policy.RuleViolation;

/** A marking is made once and lifted once (L5). */
final class SecrecyIsMarkedOnce {
    private SecrecyIsMarkedOnce() {}

    static void checkNotMarked(CaseState state) {
        if (state.secret) {
            throw new RuleViolation("secrecy-already-marked", Rule.R52, "The case is already marked as secret.");
        }
    }

    static void checkMarked(CaseState state) {
        if (!state.secret) {
            throw new RuleViolation("secrecy-not-marked", Rule.R52, "The case is not marked as secret.");
        }
    }
}
