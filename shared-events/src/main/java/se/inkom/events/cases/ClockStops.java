package se.inkom.events.cases;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.inkom.events.ids.OfficerId;

/**
 * Which clocks an event stops. Said once, so that the desks, the watch and the boards never mean different things by "done in
 * time" (D12, D17).
 */
public final class ClockStops {
    private static final String OUR_OWN_PROCESSES = "inkom-";

    private ClockStops() {}

    /** Empty for most. A clock that is stopped stays so; an answer's begins anew only when a case is reopened for a new one. */
    public static Set<CaseClock> of(CaseEvent event) {
        if (event instanceof CaseClosed) {
            return EnumSet.allOf(CaseClock.class);
        }
        var stopped = EnumSet.noneOf(CaseClock.class);
        if (personIn(event).isPresent()) {
            stopped.add(CaseClock.FIRST_LOOK);
        }
        switch (event) {
            case CaseAssigned e -> stopped.add(CaseClock.ASSIGNMENT);
            case AnswerPublished e -> stopped.add(CaseClock.ANSWER);
            case AnswerDeemedUnnecessary e -> stopped.add(CaseClock.ANSWER);
            case CaseRegistered e -> stopped.add(CaseClock.REGISTRATION);
            case RegistrationDeemedUnnecessary e -> stopped.add(CaseClock.REGISTRATION);
            case ForwardingAccepted e -> stopped.add(CaseClock.ACCEPTANCE);
            case ForwardingDeclined e -> stopped.add(CaseClock.ACCEPTANCE);
            default -> {}
        }
        return stopped;
    }

    /** Who looked or decided, when that was a person and none of our own processes: a rule that assigns has looked at nothing. */
    public static Optional<OfficerId> personIn(CaseEvent event) {
        return Optional.ofNullable(actorIn(event))
                .filter(actor -> !actor.value().startsWith(OUR_OWN_PROCESSES));
    }

    /** Null for what nobody decides. No default, so that whoever adds an event says which it is. */
    private static @Nullable OfficerId actorIn(CaseEvent event) {
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
