package se.inkom.command.cases;

import org.jspecify.annotations.Nullable;
import se.inkom.command.support.AggregateCommand;
import se.inkom.events.ids.CaseId;
import se.inkom.ledger.pipeline.Target;

/** Everything that can be asked of a case. */
public sealed interface CaseCommand extends AggregateCommand
        permits OpenCase,
                ObservePost,
                ClassifyCase,
                AssignCase,
                ForwardCase,
                AcceptForwarding,
                DeclineForwarding,
                AnswerCase,
                PreviewAnswer,
                DraftAnswer,
                ReviseDraft,
                ReadDraft,
                RequestApproval,
                ReturnDraft,
                ApproveDraft,
                SendDraft,
                DiscardDraft,
                WriteNote,
                AttachPicture,
                WithdrawConsent,
                TakeDownPicture,
                ConfirmAnswerPublished,
                WaiveAnswer,
                PrepareRegistration,
                RecordRegistration,
                WaiveRegistration,
                ReadDiaryDuties,
                ArchiveEvidence,
                RequestCapture,
                RecordCapture,
                DecideRemoval,
                DocumentFallback,
                InformAuthor,
                RecordOutcome,
                NoticeDeadline,
                SuspectSecrecy,
                MarkSecrecy,
                LiftSecrecy,
                LookAtCase,
                PauseAnswer,
                ResumeAnswer,
                HearWriter,
                RecalculateDeadline,
                CloseCase,
                ReopenCase {
    CaseId caseId();

    @Override
    default Target target() {
        return new Target(caseId().value().toString(), this instanceof OpenCase);
    }

    /** The number of events the sender had seen; absent for our own processes, which know nothing older. */
    @Nullable
    Long expectedVersion();
}
