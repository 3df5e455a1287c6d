package se.inkom.query.sla;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.inkom.events.cases.*;

/** When an event shows that a person has looked at a case: somebody says so, or does something with it (R21, D17). */
final class FirstLook {
    private FirstLook() {}

    /** Null for what comes from outside, from a rule, or from one of our processes. */
    static @Nullable Instant at(CaseEvent event) {
        return ClockStops.personIn(event).isPresent() ? timeOf(event) : null;
    }

    /** No default, so that whoever adds an event says when it was. */
    private static @Nullable Instant timeOf(CaseEvent event) {
        return switch (event) {
            case CaseSeen e -> e.seenAt();
            case CaseClassified e -> e.classifiedAt();
            case CaseAssigned e -> e.assignedAt();
            case CaseForwarded e -> e.forwardedAt();
            case ForwardingAccepted e -> e.acceptedAt();
            case ForwardingDeclined e -> e.declinedAt();
            case AnswerDrafted e -> e.draftedAt();
            case ApprovalRequested e -> e.requestedAt();
            case DraftReturned e -> e.returnedAt();
            case DraftDiscarded e -> e.discardedAt();
            case PictureAttached e -> e.attachedAt();
            case PictureTakenDown e -> e.takenDownAt();
            case ConsentWithdrawn e -> e.withdrawnAt();
            case AnswerGiven e -> e.givenAt();
            case AnswerDeemedUnnecessary e -> e.decidedAt();
            case AnswerPaused e -> e.pausedAt();
            case AnswerResumed e -> e.resumedAt();
            case DeadlineRecalculated e -> e.recalculatedAt();
            case NoteWritten e -> e.writtenAt();
            case CaseRegistered e -> e.registeredAt();
            case RegistrationDeemedUnnecessary e -> e.decidedAt();
            case EvidenceArchived e -> e.archivedAt();
            case CaptureRequested e -> e.requestedAt();
            case RemovalFallbackDocumented e -> e.documentedAt();
            case AuthorInformed e -> e.informedAt();
            case RemovalDecided e -> e.decidedAt();
            case SecrecySuspected e -> e.suspectedAt();
            case SecrecyMarked e -> e.markedAt();
            case SecrecyLifted e -> e.liftedAt();
            case CaseClosed e -> e.closedAt();
            case CaseReopened e -> e.reopenedAt();
            case PostReceived e -> null;
            case PostEdited e -> null;
            case PostGoneUpstream e -> null;
            case PostVisibilityChanged e -> null;
            case DeadlineTightened e -> null;
            case AnswerPublished e -> null;
            case AnswerNotPublished e -> null;
            case AnswerInDoubt e -> null;
            case TakedownOpened e -> null;
            case EvidenceRejected e -> null;
            case RemovalExecuted e -> null;
            case PostHidden e -> null;
            case RemovalRefused e -> null;
            case RemovalImpossible e -> null;
            case RemovalInDoubt e -> null;
            case DeadlineNeared e -> null;
            case DeadlineMissed e -> null;
            case CaseEscalated e -> null;
        };
    }
}
