package se.inkom.command.cases;

import se.inkom.command.policy.Rule;
import se.inkom.command.policy.RuleViolation;

/** What may be secret is registered in the diary, and before it is removed (R52, I4). */
final class SecretContentIsRegistered {
    private SecretContentIsRegistered() {}

    static void checkBeforeRemoval(CaseState state, boolean secrecyRemoval) {
        if ((state.secret || secrecyRemoval) && !state.registered) {
            throw new RuleViolation(
                    "registration-missing",
                    Rule.R52,
                    "A post that may be secret must be registered in the diary before it is removed. Register the case first.");
        }
    }

    static void checkMayStayOutOfTheDiary(CaseState state) {
        if (state.secret) {
            throw new RuleViolation(
                    "secret-must-be-registered",
                    Rule.R52,
                    "A post that may be secret is always registered in the diary. Register it in a new or ongoing matter.");
        }
    }
}
