package se.inkom.command.cases;

import se.inkom.command.policy.Rule;
import se.inkom.command.policy.RuleViolation;

/** A closed case stays as it was closed, until somebody reopens it and says why (R70). */
final class OnlyAnOpenCaseIsWorkedOn {
    private OnlyAnOpenCaseIsWorkedOn() {}

    static void check(CaseState state) {
        if (state.closed) {
            throw new RuleViolation("case-closed", Rule.R70, "The case is closed. Reopen it, with a reason, to go on.");
        }
    }
}
