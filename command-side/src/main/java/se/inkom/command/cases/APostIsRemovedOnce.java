package se.inkom.command.cases;

import se.inkom.command.cases.CaseState.EffectStatus;
import se.inkom.command.policy.Rule;
import se.inkom.command.policy.RuleViolation;

/** No second removal while the first is under way or done, none of a post that is gone (I8). */
final class APostIsRemovedOnce {
    private APostIsRemovedOnce() {}

    static void check(CaseState state) {
        if (state.removal == EffectStatus.PENDING) {
            throw new RuleViolation(
                    "removal-pending",
                    Rule.R49,
                    "A removal is already on its way to the platform. Wait for its outcome.");
        }
        if (state.removal == EffectStatus.DONE || state.goneUpstream) {
            throw new RuleViolation("post-gone", Rule.R49, "The post is already gone from the platform.");
        }
    }
}
