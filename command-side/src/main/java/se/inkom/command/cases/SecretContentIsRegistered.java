package se.inkom.command.cases;

import se.inkom.command.policy.Rule;
import se.inkom.command.policy.RuleViolation;

/** What may be secret is removed and registered, both, and the case is not done before that (R52, I4, N9). */
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

    static void checkBeforeClosure(CaseState state) {
        if (!state.secret) {
            return;
        }
        boolean outOfSight = state.removal == CaseState.EffectStatus.DONE
                || state.removal == CaseState.EffectStatus.IMPOSSIBLE
                || state.goneUpstream;
        if (!state.registered || !outOfSight) {
            throw new RuleViolation(
                    "secrecy-unfinished",
                    Rule.R52,
                    "A case marked secret closes only when the post is registered, and removed or shown to be impossible to remove.");
        }
    }
}
