package se.inkom.command.cases;

import org.jspecify.annotations.Nullable;
import se.inkom.command.policy.Rule;
import se.inkom.command.policy.RuleViolation;
import se.inkom.events.ids.DraftId;

/** One draft at a time, in its latest version: two officers who write past each other are told so (D24, R70). */
final class ADraftIsOpen {
    private ADraftIsOpen() {}

    static void checkNone(@Nullable OpenDraft draft) {
        if (draft != null) {
            throw new RuleViolation(
                    "draft-open",
                    Rule.R40,
                    "The case has a draft already. Go on with it, or discard it before you begin another.");
        }
    }

    static OpenDraft check(@Nullable OpenDraft draft, DraftId id) {
        if (draft == null || !draft.latest().draftId().equals(id)) {
            throw new RuleViolation(
                    "draft-unknown", Rule.R40, "The case has no such open draft: it was sent, or discarded.");
        }
        return draft;
    }

    static OpenDraft check(@Nullable OpenDraft draft, DraftId id, DraftWords words) {
        OpenDraft open = check(draft, id);
        boolean same = open.latest().text().equals(words.ref())
                && open.latest().responder().equals(words.responder().id())
                && open.latest().factProvider().equals(words.factProvider().id());
        if (!same) {
            throw new RuleViolation(
                    "draft-changed", Rule.R40, "The draft has a newer version than the one you read. Read it again.");
        }
        return open;
    }
}
