package se.inkom.command.disclosures;

import se.inkom.command.policy.Rule;
import se.inkom.command.policy.RuleViolation;
import se.inkom.events.disclosures.DisclosureClosed.Outcome;

/** What a closed request says of itself is what was done: given means a package, refused means a decision (OSL 6:3). */
final class AnOutcomeIsWhatHappened {
    private AnOutcomeIsWhatHappened() {}

    static void check(Outcome outcome, boolean handedOut, boolean refused, boolean masked) {
        switch (outcome) {
            case IN_FULL -> {
                demand(handedOut, "package-missing", "No package was handed out, so nothing was given in full.");
                demand(
                        !masked,
                        "package-masked",
                        "Something was masked, so it was not given in full. Close it as IN_PART.");
            }
            case IN_PART ->
                demand(handedOut, "package-missing", "No package was handed out, so nothing was given in part.");
            case REFUSED ->
                demand(
                        refused,
                        "refusal-missing",
                        "No refusal was decided. Decide it first, with its provisions and reasons.");
            case WITHDRAWN ->
                demand(
                        !handedOut && !refused,
                        "disclosure-answered",
                        "Something was handed out or refused, so it was not withdrawn.");
        }
    }

    private static void demand(boolean fulfilled, String code, String message) {
        if (!fulfilled) {
            throw new RuleViolation(code, Rule.R47, message);
        }
    }
}
