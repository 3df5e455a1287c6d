package se.inkom.command.cases;

import se.inkom.command.policy.Rule;
import se.inkom.command.policy.RuleViolation;

/** Something else is done only where the removal itself was tried and came to nothing (R67, N10). */
final class AFallbackFollowsAFailedRemoval {
    private AFallbackFollowsAFailedRemoval() {}

    static void check(RemovalState removal) {
        if (!removal.cameToNothing()) {
            throw new RuleViolation(
                    "removal-not-tried",
                    Rule.R49,
                    removal.pending()
                            ? "The removal is still on its way to the platform. Wait for its outcome."
                            : "Decide the removal first; what is done instead counts only when the platform would not remove or hide the post.");
        }
    }
}
