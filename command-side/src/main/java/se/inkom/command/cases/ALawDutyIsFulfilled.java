package se.inkom.command.cases;

import se.inkom.command.policy.Rule;
import se.inkom.command.policy.RuleViolation;
import se.inkom.events.cases.LegalEffect;

/**
 * What the law wants gone is gone, or hidden so that the public cannot reach it, or it is documented what was done instead; a
 * cosmetic hide closes no case (R68, L13, N10).
 */
final class ALawDutyIsFulfilled {
    private ALawDutyIsFulfilled() {}

    static void checkBeforeClosure(RemovalState removal) {
        if (removal.lawDutyOpen()) {
            throw new RuleViolation(
                    "legal-duty-open",
                    Rule.R68,
                    removal.hidden == LegalEffect.HIDDEN_PUBLICLY_REACHABLE
                            ? "The post is hidden, but anyone still reaches it with a click, which the law does not accept. Document what was done instead: a report to the platform, closed comments, a police report."
                            : "The law demands that this post goes, and it still stands there. Decide the removal anew, or document what was done instead: a report to the platform, closed comments, a police report.");
        }
    }
}
