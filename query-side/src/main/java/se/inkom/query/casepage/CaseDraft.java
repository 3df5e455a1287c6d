package se.inkom.query.casepage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.inkom.events.cases.*;

/** The working copy of a {@link CaseView} while one event is applied. No clock, no database: only assignments. */
final class CaseDraft {
    private final UUID caseId;
    private long version;
    private CaseView.@Nullable Source source;
    private @Nullable String authority;
    private @Nullable String unit;
    private @Nullable String officer;
    private @Nullable Classification classification;
    private @Nullable Instant receivedAt;
    private List<CaseView.Version> versions = new ArrayList<>();
    private @Nullable Instant goneUpstreamAt;
    private CaseView.@Nullable Visibility visibility;
    private CaseView.@Nullable Forwarding forwarding;
    private AnswerDesk answering = AnswerDesk.EMPTY;
    private CaseView.@Nullable NoAnswer noAnswer;
    private CaseView.@Nullable Registration registration;
    private final AnswersDraft answers;
    private final DueDraft due;
    private final EvidenceDraft evidence;
    private final RemovalsDraft removals;
    private CaseView.@Nullable Secrecy secrecy;
    private @Nullable Instant closedAt;

    CaseDraft(UUID caseId, @Nullable CaseView before) {
        this.caseId = caseId;
        answers = new AnswersDraft(before);
        due = new DueDraft(before);
        evidence = new EvidenceDraft(before);
        removals = new RemovalsDraft(before);
        if (before == null) {
            return;
        }
        version = before.version();
        source = before.source();
        authority = before.authority();
        unit = before.unit();
        officer = before.officer();
        classification = before.classification();
        receivedAt = before.receivedAt();
        versions = new ArrayList<>(before.versions());
        goneUpstreamAt = before.goneUpstreamAt();
        visibility = before.visibility();
        forwarding = before.forwarding();
        answering = before.answering();
        noAnswer = before.noAnswer();
        registration = before.registration();
        secrecy = before.secrecy();
        closedAt = before.closedAt();
    }

    void apply(CaseEvent event) {
        version++;
        var desk = new AnswerDeskDraft(answering);
        desk.apply(event);
        answering = desk.desk();
        answers.apply(event);
        evidence.apply(event);
        removals.apply(event);
        switch (event) {
            case PostReceived e ->
                observed(e.origin(), e.version(), e.receivedAt(), e.capturedAt(), e.deadline(), e.suggestion());
            case PostEdited e ->
                observed(e.origin(), e.version(), e.receivedAt(), e.capturedAt(), e.deadline(), e.suggestion());
            case DeadlineTightened e -> due.tightened(e);
            case PostGoneUpstream e -> {
                from(e.origin());
                goneUpstreamAt =
                        goneUpstreamAt == null || e.goneAt().isBefore(goneUpstreamAt) ? e.goneAt() : goneUpstreamAt;
            }
            case PostVisibilityChanged e -> {
                from(e.origin());
                if (visibility == null || e.changedAt().isAfter(visibility.changedAt())) {
                    visibility = new CaseView.Visibility(e.hidden(), e.changedAt());
                }
            }
            case CaseClassified e -> classification = e.classification();
            case CaseAssigned e -> {
                unit = e.unit().value();
                officer = e.officer().value();
                forwarding = null;
            }
            case CaseForwarded e ->
                forwarding = new CaseView.Forwarding(
                        e.toAuthority().value(),
                        e.toUnit().value(),
                        e.reason(),
                        e.forwardedBy().value(),
                        e.forwardedAt());
            case ForwardingAccepted e -> {
                authority = e.authority().value();
                unit = e.unit().value();
                officer = null;
                forwarding = null;
            }
            case ForwardingDeclined e -> forwarding = null;
            case AnswerDrafted e -> {}
            case ApprovalRequested e -> {}
            case DraftReturned e -> {}
            case DraftDiscarded e -> {}
            case NoteWritten e -> {}
            case PictureAttached e -> {}
            case ConsentWithdrawn e -> {}
            case TakedownOpened e -> {}
            case PictureTakenDown e -> {}
            case AnswerGiven e -> {}
            case AnswerPublished e -> {}
            case AnswerNotPublished e -> {}
            case AnswerInDoubt e -> {}
            case AnswerDeemedUnnecessary e ->
                noAnswer = new CaseView.NoAnswer(
                        e.ground(), e.motive(), e.decidedBy().value(), e.decidedAt());
            case CaseRegistered e ->
                registration = new CaseView.Registration(
                        e.kind(),
                        e.matterId().value(),
                        e.diaryNumber().value(),
                        e.entryNumber(),
                        null,
                        null,
                        e.registeredBy().value(),
                        e.registeredAt());
            case RegistrationDeemedUnnecessary e ->
                registration = new CaseView.Registration(
                        null,
                        null,
                        null,
                        null,
                        e.ground(),
                        e.motive(),
                        e.decidedBy().value(),
                        e.decidedAt());
            case CaptureRequested e -> {}
            case EvidenceArchived e -> {}
            case EvidenceRejected e -> {}
            case RemovalDecided e -> {}
            case RemovalExecuted e -> {}
            case PostHidden e -> {}
            case RemovalFallbackDocumented e -> {}
            case AuthorInformed e -> {}
            case RemovalRefused e -> {}
            case RemovalImpossible e -> {}
            case RemovalInDoubt e -> {}
            case SecrecySuspected e ->
                secrecy = new CaseView.Secrecy(
                        e.reasons(), null, null, e.suspectedBy().value(), e.suspectedAt());
            case SecrecyMarked e ->
                secrecy = new CaseView.Secrecy(
                        secrecy == null ? List.of() : secrecy.reasons(),
                        e.provision(),
                        e.authority().value(),
                        e.markedBy().value(),
                        e.markedAt());
            case SecrecyLifted e -> secrecy = null;
            case CaseClosed e -> closedAt = e.closedAt();
            case CaseReopened e -> {
                closedAt = null;
                due.givenAnew(e.deadline());
            }
            case AnswerResumed e -> due.givenAnew(e.deadline());
            case DeadlineRecalculated e -> due.givenAnew(e.clock() == CaseClock.ANSWER ? e.deadline() : null);
            case CaseSeen e -> {}
            case AnswerPaused e -> {}
            case DeadlineNeared e -> {}
            case DeadlineMissed e -> {}
            case CaseEscalated e -> {}
        }
    }

    private void from(PostOrigin origin) {
        if (source == null) {
            source = new CaseView.Source(
                    origin.source().platform(),
                    origin.account().value(),
                    origin.source().nativeId(),
                    origin.parentId(),
                    origin.permalink());
            authority = origin.authority().value();
            unit = origin.unit().value();
        }
    }

    private void observed(
            PostOrigin origin,
            PostVersion seen,
            Instant received,
            Instant captured,
            Deadline deadline,
            @Nullable Suggestion suggestion) {
        from(origin);
        if (receivedAt == null || received.isBefore(receivedAt)) {
            receivedAt = received;
            due.ordinarily(deadline);
        }
        if (versions.stream().noneMatch(known -> known.key().equals(seen.key()))) {
            versions.add(new CaseView.Version(seen.key(), seen.content(), captured, suggestion));
            versions.sort(Comparator.comparing(CaseView.Version::key));
        }
    }

    /** Taken away by its writer or the platform, not by us (L22, D9). */
    private CaseView.@Nullable Restriction restriction() {
        return goneUpstreamAt == null || removals.removedByUs()
                ? null
                : new CaseView.Restriction(CaseView.Restriction.KEPT_UNDER, goneUpstreamAt);
    }

    private CaseView.Status status() {
        if (closedAt != null) {
            return CaseView.Status.CLOSED;
        }
        if (forwarding != null) {
            return CaseView.Status.FORWARDED;
        }
        if (noAnswer != null || answers.anyPublished()) {
            return CaseView.Status.ANSWERED;
        }
        return officer == null ? CaseView.Status.NEW : CaseView.Status.ASSIGNED;
    }

    CaseView view() {
        @Nullable
        VersionKey current = versions.isEmpty() ? null : versions.getLast().key();
        return new CaseView(
                caseId,
                version,
                status(),
                source,
                authority,
                unit,
                officer,
                classification,
                versions.isEmpty() ? null : versions.getLast().suggestion(),
                receivedAt,
                due.due(),
                versions,
                goneUpstreamAt,
                visibility,
                forwarding,
                answers.answers(),
                answering,
                noAnswer,
                registration,
                evidence.stateFor(current),
                evidence.judgedFor(current),
                evidence.captures(),
                removals.removals(),
                restriction(),
                secrecy,
                closedAt);
    }
}
