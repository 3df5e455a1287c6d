package se.inkom.command.cases;

import se.inkom.command.policy.Rule;
import se.inkom.command.policy.RuleViolation;

/** Reopening what is open would leave a misleading history (D22). */
final class OnlyAClosedCaseIsReopened {
    private OnlyAClosedCaseIsReopened() {}

    static void check(CaseState state) {
        if (!state.closed) {
            throw new RuleViolation("case-open", Rule.R70, "The case is open already.");
        }
    }
}
