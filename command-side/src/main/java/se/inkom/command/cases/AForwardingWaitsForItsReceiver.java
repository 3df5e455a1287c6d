package se.inkom.command.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.inkom.command.policy.Rule;
import se.inkom.command.policy.RuleViolation;
import se.inkom.events.cases.CaseForwarded;

/** A case is with one unit, and a hand-over counts only when the receiver has accepted it (R30). */
final class AForwardingWaitsForItsReceiver {
    private AForwardingWaitsForItsReceiver() {}

    static void checkNothingIsOffered(CaseState state) {
        if (state.offered != null) {
            throw new RuleViolation(
                    "forwarding-pending",
                    Rule.R30,
                    "The case is already offered to " + state.offered.toUnit()
                            + ". That unit must accept or decline it first.");
        }
    }

    /** An offer that was not taken up in time binds nobody: whoever goes on with the case takes it back. */
    static void checkNobodyIsAsked(CaseState state, Instant now) {
        CaseForwarded offered = state.offered;
        if (offered == null
                || offered.acceptBy() == null
                || now.isBefore(offered.acceptBy().dueAt())) {
            checkNothingIsOffered(state);
        }
    }

    static CaseForwarded checkOffered(@Nullable CaseForwarded offered) {
        if (offered == null) {
            throw new RuleViolation("forwarding-missing", Rule.R30, "The case has not been offered to another unit.");
        }
        return offered;
    }
}
