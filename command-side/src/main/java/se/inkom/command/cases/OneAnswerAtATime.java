package se.inkom.command.cases;

import se.inkom.command.policy.Rule;
import se.inkom.command.policy.RuleViolation;

/** No second answer while nobody knows what became of the first (I8); none to a post that is gone. */
final class OneAnswerAtATime {
    private OneAnswerAtATime() {}

    static void check(CaseState state) {
        checkNonePending(state);
        if (state.goneUpstream || state.removal.executed()) {
            throw new RuleViolation(
                    "post-gone",
                    Rule.R31,
                    "The post is gone from the platform, so nothing can be answered there. Decide that no answer is needed, with ground WITHDRAWN or UNSUITABLE.");
        }
    }

    static void checkNonePending(CaseState state) {
        if (state.answer == CaseState.EffectStatus.PENDING) {
            throw new RuleViolation(
                    "answer-pending",
                    Rule.R31,
                    "An answer is on its way to the platform. Wait until it stands there or has failed.");
        }
    }
}
