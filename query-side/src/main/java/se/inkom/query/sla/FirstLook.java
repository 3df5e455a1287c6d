package se.inkom.query.sla;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.inkom.events.cases.*;
import se.inkom.events.ids.OfficerId;

/** When an event shows that a person has looked at a case: somebody says so, or does something with it (R21, D17). */
final class FirstLook {
    /** How our own processes are called. */
    private static final String MACHINE = "inkom-";

    private FirstLook() {}

    /** Null for what comes from outside, from a rule, or from one of our processes. */
    static @Nullable Instant at(CaseEvent event) {
        return switch (event) {
            case CaseSeen e -> e.seenAt();
            case CaseClassified e -> by(e.classifiedBy(), e.classifiedAt());
            case CaseAssigned e -> e.rule() == AssignmentRule.BY_HAND ? by(e.assignedBy(), e.assignedAt()) : null;
            case CaseForwarded e -> by(e.forwardedBy(), e.forwardedAt());
            case ForwardingAccepted e -> by(e.acceptedBy(), e.acceptedAt());
            case ForwardingDeclined e -> by(e.declinedBy(), e.declinedAt());
            case AnswerDrafted e -> by(e.draftedBy(), e.draftedAt());
            case AnswerGiven e -> by(e.responder(), e.givenAt());
            case AnswerDeemedUnnecessary e -> by(e.decidedBy(), e.decidedAt());
            case AnswerPaused e -> by(e.pausedBy(), e.pausedAt());
            case DeadlineRecalculated e -> by(e.recalculatedBy(), e.recalculatedAt());
            case NoteWritten e -> by(e.writtenBy(), e.writtenAt());
            case CaseRegistered e -> by(e.registeredBy(), e.registeredAt());
            case RegistrationDeemedUnnecessary e -> by(e.decidedBy(), e.decidedAt());
            case EvidenceArchived e -> by(e.archivedBy(), e.archivedAt());
            case RemovalDecided e -> by(e.decidedBy(), e.decidedAt());
            case SecrecySuspected e -> by(e.suspectedBy(), e.suspectedAt());
            case SecrecyMarked e -> by(e.markedBy(), e.markedAt());
            case SecrecyLifted e -> by(e.liftedBy(), e.liftedAt());
            case CaseClosed e -> by(e.closedBy(), e.closedAt());
            default -> null; // follows one of these, or nobody did it
        };
    }

    private static @Nullable Instant by(OfficerId who, Instant when) {
        return who.value().startsWith(MACHINE) ? null : when;
    }
}
