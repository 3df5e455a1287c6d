package se.inkom.command.cases;

import se.inkom.command.policy.Rule;
import se.inkom.command.policy.RuleViolation;

/** A suspicion is raised once, assessed once and lifted once (L5). */
final class SecrecyIsMarkedOnce {
    private SecrecyIsMarkedOnce() {}

    static void checkNotMasked(CaseState state) {
        if (state.secret) {
            throw new RuleViolation("secrecy-already-suspected", Rule.R52, "The case is already masked as secret.");
        }
    }

    static void checkNotAssessed(CaseState state) {
        if (state.secrecyAssessed) {
            throw new RuleViolation("secrecy-already-marked", Rule.R52, "The case is already marked as secret.");
        }
    }

    static void checkMarked(CaseState state) {
        if (!state.secret) {
            throw new RuleViolation("secrecy-not-marked", Rule.R52, "The case is not marked as secret.");
        }
    }
}
