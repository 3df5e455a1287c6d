package se.inkom.events.cases;

import se.inkom.events.DomainEvent;
import se.inkom.events.ids.CaseId;

/** Everything that can happen to a case. */
public sealed interface CaseEvent extends DomainEvent
        permits PostReceived,
                PostEdited,
                PostGoneUpstream,
                PostVisibilityChanged,
                CaseClassified,
                CaseAssigned,
                CaseForwarded,
                ForwardingAccepted,
                ForwardingDeclined,
                AnswerDrafted,
                ApprovalRequested,
                DraftReturned,
                DraftDiscarded,
                NoteWritten,
                PictureAttached,
                ConsentWithdrawn,
                TakedownOpened,
                PictureTakenDown,
                AnswerGiven,
                AnswerPublished,
                AnswerNotPublished,
                AnswerInDoubt,
                AnswerDeemedUnnecessary,
                CaseRegistered,
                RegistrationDeemedUnnecessary,
                EvidenceArchived,
                RemovalDecided,
                RemovalExecuted,
                PostHidden,
                RemovalRefused,
                RemovalImpossible,
                RemovalInDoubt,
                RemovalFallbackDocumented,
                AuthorInformed,
                SecrecySuspected,
                SecrecyMarked,
                SecrecyLifted,
                CaseClosed,
                CaseReopened {
    CaseId caseId();
}
