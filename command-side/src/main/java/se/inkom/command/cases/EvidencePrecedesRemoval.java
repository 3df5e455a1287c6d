package se.inkom.command.cases;

import se.inkom.command.policy.Rule;
import se.inkom.command.policy.RuleViolation;
import se.inkom.events.cases.PostVersion;
import se.inkom.events.ids.EvidenceId;

/** Before deletion the content is saved, and it must be the very version that is deleted (R48, I3, N1). */
final class EvidencePrecedesRemoval {
    private EvidencePrecedesRemoval() {}

    /** What may be removed, and on what that rests. */
    record Shown(PostVersion version, EvidenceId evidence) {}

    static Shown check(CaseState state) {
        PostVersion current = state.current;
        if (current == null || state.evidence == null || !state.hasEvidenceOfCurrentVersion()) {
            throw new RuleViolation(
                    "evidence-missing",
                    Rule.R48,
                    state.evidence == null
                            ? "The post may not be removed before its content is saved. Upload a screenshot to the case's evidence, then decide the removal again."
                            : "The post was edited after its screenshot was taken. Upload a screenshot of what it says now, then decide the removal again.");
        }
        return new Shown(current, state.evidence.evidenceId());
    }
}
