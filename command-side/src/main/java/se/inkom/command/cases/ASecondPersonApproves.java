package se.inkom.command.cases;

import org.jspecify.annotations.Nullable;
import se.inkom.command.policy.AnswerRules;
import se.inkom.command.policy.Rule;
import se.inkom.command.policy.RuleViolation;
import se.inkom.events.cases.Classification;
import se.inkom.events.ids.OfficerId;

/** Where the policy demands four eyes, two of them are somebody else's (R40, D24). */
final class ASecondPersonApproves {
    private ASecondPersonApproves() {}

    /** Under a suspicion of secrecy that rule counts, whatever the post was classified as. */
    static void checkNoneIsNeeded(CaseState state, AnswerRules rules) {
        @Nullable Classification kind = state.secret ? Classification.SECRECY_SUSPECTED : state.classification;
        rules.fourEyesFor(kind)
                .or(() -> rules.fourEyesFor(state.classification))
                .ifPresent(rule -> {
                    throw new RuleViolation(
                            "approval-missing",
                            rule,
                            "An answer to this kind of post is approved by a second person. Write it as a draft and ask for approval.");
                });
    }

    static void checkMayApprove(OpenDraft draft, OfficerId approver) {
        if (!draft.awaitsApproval()) {
            throw new RuleViolation(
                    "approval-not-requested",
                    Rule.R40,
                    "Nobody has asked for approval of this version of the draft. Ask for it first.");
        }
        if (draft.writers().contains(approver)) {
            throw new RuleViolation(
                    "approver-is-drafter",
                    Rule.R40,
                    "Whoever wrote a version of the draft cannot approve it. Let a colleague look at it.");
        }
    }
}
