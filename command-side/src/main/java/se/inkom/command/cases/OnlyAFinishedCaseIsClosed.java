package se.inkom.command.cases;

import se.inkom.command.cases.CaseState.EffectStatus;
import se.inkom.command.policy.Rule;
import se.inkom.command.policy.RuleViolation;

/** A case is done when it is answered, or a reason says why not, and the diary decision is made (R31, R53, I11). */
final class OnlyAFinishedCaseIsClosed {
    private OnlyAFinishedCaseIsClosed() {}

    static void check(CaseState state) {
        if (state.answer == EffectStatus.PENDING || state.removal.pending()) {
            throw new RuleViolation(
                    "effect-pending",
                    Rule.R49,
                    "An answer or a removal is still on its way to the platform. Wait for its outcome.");
        }
        AForwardingWaitsForItsReceiver.checkNothingIsOffered(state);
        if (!state.answered && !state.answerUnnecessary) {
            throw new RuleViolation(
                    "answer-missing",
                    Rule.R31,
                    "The post is not answered. Answer it, or decide with a ground that no answer is needed.");
        }
        if (!state.hasDiaryDecision()) {
            throw new RuleViolation(
                    "diary-decision-missing",
                    Rule.R53,
                    "The diary decision is not made. Register the post in a new or ongoing matter, or decide with a ground that it need not be registered.");
        }
        ALawDutyIsFulfilled.checkBeforeClosure(state.removal);
        SecrecySteps.checkBeforeClosure(state);
        PicturesNeedConsent.checkNothingIsToBeTakenDown(state.answers);
    }
}
