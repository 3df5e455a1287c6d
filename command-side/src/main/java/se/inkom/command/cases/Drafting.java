package se.inkom.command.cases;

import static se.inkom.command.cases.Case.done;

import java.time.Clock;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import se.inkom.command.answers.AnswerChecks;
import se.inkom.command.answers.ProtectedNames;
import se.inkom.command.policy.Policies;
import se.inkom.events.cases.AnswerDrafted;
import se.inkom.events.cases.ApprovalRequested;
import se.inkom.events.cases.DraftDiscarded;
import se.inkom.events.cases.DraftReturned;
import se.inkom.events.cases.NoteWritten;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.DraftId;
import se.inkom.events.ids.NoteId;
import se.inkom.events.ids.OfficerId;
import se.inkom.events.ids.TimeOrderedUuid;
import se.inkom.ledger.vault.ContentStore;

/**
 * The part of a case that staff write for each other: drafts with versions, the way to approval and back, and notes (D24, R40).
 * A draft may be too long or lack a hashtag, but what is secret is refused at once: a version is kept for ever (R51).
 */
class Drafting {
    private final CaseState state;

    Drafting(CaseState state) {
        this.state = state;
    }

    @CommandHandler
    DraftAccepted decide(DraftAnswer c, Policies policies, ProtectedNames names, ContentStore contents, Clock clock) {
        ADraftIsOpen.checkNone(state.answers.draft);
        var id = new DraftId(TimeOrderedUuid.at(clock.instant()));
        return write(
                c.caseId(),
                id,
                1,
                c.draft(),
                c.by(),
                new AnswerChecks(policies.current().answers(), names),
                contents,
                clock);
    }

    @CommandHandler
    DraftAccepted decide(ReviseDraft c, Policies policies, ProtectedNames names, ContentStore contents, Clock clock) {
        int next = ADraftIsOpen.check(state.answers.draft, c.draftId()).latest().revision() + 1;
        var checks = new AnswerChecks(policies.current().answers(), names);
        return write(c.caseId(), c.draftId(), next, c.draft(), c.by(), checks, contents, clock);
    }

    @CommandHandler
    AnswerDrafted decide(ReadDraft c) {
        return ADraftIsOpen.check(state.answers.draft, c.draftId()).latest();
    }

    /** What would refuse the answer refuses this already: a second person should not have to find a missing hashtag. */
    @CommandHandler
    long decide(RequestApproval c, Policies policies, ProtectedNames names, Clock clock) {
        OnlyAnOpenCaseIsWorkedOn.check(state);
        AnswerDrafted draft =
                ADraftIsOpen.check(state.answers.draft, c.draftId(), c.words()).latest();
        PicturesNeedConsent.checkMayBeShown(draft.pictures(), state.answers);
        var text = new DraftText(
                c.words().text(), c.words().responder(), c.words().factProvider(), draft.political(), draft.pictures());
        new AnswerChecks(policies.current().answers(), names)
                .check(text.on(Objects.requireNonNull(state.origin).source().platform()));
        return done(new ApprovalRequested(c.caseId(), c.draftId(), draft.revision(), c.by(), clock.instant()));
    }

    @CommandHandler
    long decide(ReturnDraft c, ContentStore contents, Clock clock) {
        OnlyAnOpenCaseIsWorkedOn.check(state);
        OpenDraft draft = ADraftIsOpen.check(state.answers.draft, c.draftId());
        ASecondPersonApproves.checkMayApprove(draft, c.by());
        return done(new DraftReturned(
                c.caseId(),
                c.draftId(),
                draft.latest().revision(),
                contents.putText(c.caseId(), c.comment()),
                c.by(),
                clock.instant()));
    }

    @CommandHandler
    long decide(DiscardDraft c, Clock clock) {
        ADraftIsOpen.check(state.answers.draft, c.draftId());
        return done(new DraftDiscarded(c.caseId(), c.draftId(), c.by(), clock.instant()));
    }

    @CommandHandler
    long decide(WriteNote c, ContentStore contents, Clock clock) {
        OnlyAnOpenCaseIsWorkedOn.check(state);
        var now = clock.instant();
        return done(new NoteWritten(
                c.caseId(), new NoteId(TimeOrderedUuid.at(now)), contents.putText(c.caseId(), c.text()), c.by(), now));
    }

    private DraftAccepted write(
            CaseId caseId,
            DraftId id,
            int revision,
            DraftText draft,
            OfficerId by,
            AnswerChecks checks,
            ContentStore contents,
            Clock clock) {
        OnlyAnOpenCaseIsWorkedOn.check(state);
        AnAnswerNamesItsPeople.check(draft.responder(), draft.factProvider());
        checks.checkMayBeKept(draft.text());
        PicturesNeedConsent.checkMayBeShown(draft.pictures(), state.answers);
        long version = done(new AnswerDrafted(
                caseId,
                id,
                revision,
                contents.putText(caseId, draft.text()),
                draft.responder().id(),
                draft.factProvider().id(),
                draft.political(),
                draft.pictures(),
                by,
                clock.instant()));
        var platform = Objects.requireNonNull(state.origin).source().platform();
        return new DraftAccepted(id, revision, checks.of(draft.on(platform)), version);
    }
}
