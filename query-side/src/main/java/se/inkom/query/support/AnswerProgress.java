package se.inkom.query.support;

import se.inkom.events.cases.*;

/** How far the answer to a case has come, in one word (D24, D27). */
public enum AnswerProgress {
    /** Nobody has begun. */
    NONE,
    DRAFTED,
    AWAITING_APPROVAL,
    /** Handed back with a comment. */
    RETURNED,
    /** Decided, and on its way to the platform. */
    SENDING,
    PUBLISHED,
    /** Nobody can tell yet whether the platform took it. */
    IN_DOUBT,
    /** The platform did not take it; a person must do something. */
    FAILED,
    NOT_NEEDED;

    /** A new draft does not hide that an answer is still on its way. */
    public AnswerProgress after(CaseEvent event) {
        return switch (event) {
            case AnswerDrafted e -> unlessOnItsWay(DRAFTED);
            case ApprovalRequested e -> unlessOnItsWay(AWAITING_APPROVAL);
            case DraftReturned e -> unlessOnItsWay(RETURNED);
            case DraftDiscarded e -> unlessOnItsWay(NONE);
            case AnswerGiven e -> SENDING;
            case AnswerPublished e -> PUBLISHED;
            case AnswerInDoubt e -> IN_DOUBT;
            case AnswerNotPublished e -> FAILED;
            case AnswerDeemedUnnecessary e -> NOT_NEEDED;
            case CaseReopened e -> this == NOT_NEEDED || e.deadline() != null ? NONE : this;
            default -> this;
        };
    }

    private AnswerProgress unlessOnItsWay(AnswerProgress next) {
        return this == SENDING || this == IN_DOUBT ? this : next;
    }
}
