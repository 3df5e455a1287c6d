package se.inkom.command.cases;

import se.inkom.command.policy.RegistrationRules;
import se.inkom.command.policy.Rule;
import se.inkom.command.policy.RuleViolation;
import se.inkom.events.cases.Classification;

/** What the policy says needs handling is in the diary, and no ground keeps it out (R52, R53). */
final class SomePostsAreAlwaysRegistered {
    private SomePostsAreAlwaysRegistered() {}

    static void check(CaseState state, RegistrationRules rules) {
        if (state.classification != null && rules.required().contains(state.classification)) {
            throw new RuleViolation(
                    "registration-demanded",
                    state.classification == Classification.SECRECY_SUSPECTED ? Rule.R52 : Rule.R53,
                    "A post of this class is always registered in the diary. Register it in a new or ongoing matter, or correct its class first.");
        }
    }
}
