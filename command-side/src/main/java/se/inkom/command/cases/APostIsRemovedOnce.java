package se.inkom.command.cases;

import se.inkom.command.policy.Rule;
import se.inkom.command.policy.RuleViolation;
import se.inkom.events.cases.LegalEffect;
import se.inkom.events.cases.RemovalMethod;

/** No second removal while the first is under way or done, none of a post that is gone, no second hiding (I8). */
final class APostIsRemovedOnce {
    private APostIsRemovedOnce() {}

    static void check(CaseState state, RemovalMethod method) {
        if (state.removal.pending()) {
            throw new RuleViolation(
                    "removal-pending",
                    Rule.R49,
                    "A removal is already on its way to the platform. Wait for its outcome.");
        }
        if (state.removal.executed() || state.goneUpstream) {
            throw new RuleViolation("post-gone", Rule.R49, "The post is already gone from the platform.");
        }
        if (method == RemovalMethod.HIDE && state.removal.hidden != LegalEffect.NONE) {
            throw new RuleViolation(
                    "post-hidden", Rule.R49, "The post is already hidden. Decide its removal, or leave it hidden.");
        }
    }
}
