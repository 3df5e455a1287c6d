package se.inkom.command.clocks;

import org.jspecify.annotations.Nullable;
import se.inkom.command.support.SystemActor;
import se.inkom.events.cases.*;
import se.inkom.events.ids.OfficerId;

/** Tells what a person did from what our own processes and the platforms did: only the former shows that somebody looked (R21). */
final class Decisions {
    private Decisions() {}

    static boolean isOfAPerson(CaseEvent event) {
        OfficerId by = by(event);
        return by != null && !SystemActor.isProcess(by);
    }

    /** Null for what nobody decides. No default, so that whoever adds an event says which it is. */
    private static @Nullable OfficerId by(CaseEvent event) {
        return switch (event) {
            case CaseSeen e -> e.seenBy();
            case CaseClassified e -> e.classifiedBy();
            case CaseAssigned e -> e.assignedBy();
            case CaseForwarded e -> e.forwardedBy();
            case ForwardingAccepted e -> e.acceptedBy();
            case ForwardingDeclined e -> e.declinedBy();
            case AnswerDrafted e -> e.draftedBy();
            case ApprovalRequested e -> e.requestedBy();
            case DraftReturned e -> e.returnedBy();
            case DraftDiscarded e -> e.discardedBy();
            case NoteWritten e -> e.writtenBy();
            case PictureAttached e -> e.attachedBy();
            case PictureTakenDown e -> e.takenDownBy();
            case ConsentWithdrawn e -> e.recordedBy();
            case AnswerGiven e -> e.responder();
            case AnswerPaused e -> e.pausedBy();
            case AnswerResumed e -> e.resumedBy();
            case AnswerDeemedUnnecessary e -> e.decidedBy();
            case CaseRegistered e -> e.registeredBy();
            case RegistrationDeemedUnnecessary e -> e.decidedBy();
            case CaptureRequested e -> e.requestedBy();
            case EvidenceArchived e -> e.archivedBy();
            case RemovalDecided e -> e.decidedBy();
            case RemovalFallbackDocumented e -> e.documentedBy();
            case AuthorInformed e -> e.informedBy();
            case SecrecySuspected e -> e.suspectedBy();
            case SecrecyMarked e -> e.markedBy();
            case SecrecyLifted e -> e.liftedBy();
            case DeadlineRecalculated e -> e.recalculatedBy();
            case CaseClosed e -> e.closedBy();
            case CaseReopened e -> e.reopenedBy();
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
