package se.inkom.events.cases;

import java.time.Instant;
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
        if (actOfPerson(event).isPresent()) {
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

    /**
     * What somebody did with a case.
     *
     * @param by a person, or one of our own processes
     */
    public record Act(OfficerId by, Instant at) {}

    /** Who looked or decided, when that was a person and none of our own processes: a rule that assigns has looked at nothing. */
    public static Optional<Act> actOfPerson(CaseEvent event) {
        return Optional.ofNullable(act(event)).filter(act -> !act.by().value().startsWith(OUR_OWN_PROCESSES));
    }

    /** Null for what nobody decides. No default, so that whoever adds an event says which it is. */
    private static @Nullable Act act(CaseEvent event) {
        return switch (event) {
            case CaseSeen e -> new Act(e.seenBy(), e.seenAt());
            case CaseClassified e -> new Act(e.classifiedBy(), e.classifiedAt());
            case CaseAssigned e -> new Act(e.assignedBy(), e.assignedAt());
            case CaseForwarded e -> new Act(e.forwardedBy(), e.forwardedAt());
            case ForwardingAccepted e -> new Act(e.acceptedBy(), e.acceptedAt());
            case ForwardingDeclined e -> new Act(e.declinedBy(), e.declinedAt());
            case AnswerDrafted e -> new Act(e.draftedBy(), e.draftedAt());
            case ApprovalRequested e -> new Act(e.requestedBy(), e.requestedAt());
            case DraftReturned e -> new Act(e.returnedBy(), e.returnedAt());
            case DraftDiscarded e -> new Act(e.discardedBy(), e.discardedAt());
            case NoteWritten e -> new Act(e.writtenBy(), e.writtenAt());
            case PictureAttached e -> new Act(e.attachedBy(), e.attachedAt());
            case PictureTakenDown e -> new Act(e.takenDownBy(), e.takenDownAt());
            case ConsentWithdrawn e -> new Act(e.recordedBy(), e.withdrawnAt());
            case AnswerGiven e -> new Act(e.responder(), e.givenAt());
            case AnswerPaused e -> new Act(e.pausedBy(), e.pausedAt());
            case AnswerResumed e -> new Act(e.resumedBy(), e.resumedAt());
            case AnswerDeemedUnnecessary e -> new Act(e.decidedBy(), e.decidedAt());
            case CaseRegistered e -> new Act(e.registeredBy(), e.registeredAt());
            case RegistrationDeemedUnnecessary e -> new Act(e.decidedBy(), e.decidedAt());
            case CaptureRequested e -> new Act(e.requestedBy(), e.requestedAt());
            case EvidenceArchived e -> new Act(e.archivedBy(), e.archivedAt());
            case RemovalDecided e -> new Act(e.decidedBy(), e.decidedAt());
            case RemovalFallbackDocumented e -> new Act(e.documentedBy(), e.documentedAt());
            case AuthorInformed e -> new Act(e.informedBy(), e.informedAt());
            case SecrecySuspected e -> new Act(e.suspectedBy(), e.suspectedAt());
            case SecrecyMarked e -> new Act(e.markedBy(), e.markedAt());
            case SecrecyLifted e -> new Act(e.liftedBy(), e.liftedAt());
            case DeadlineRecalculated e -> new Act(e.recalculatedBy(), e.recalculatedAt());
            case CaseClosed e -> new Act(e.closedBy(), e.closedAt());
            case CaseReopened e -> new Act(e.reopenedBy(), e.reopenedAt());
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
