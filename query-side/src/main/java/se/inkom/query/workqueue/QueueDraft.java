package se.inkom.query.workqueue;

import static se.inkom.query.support.SqlTime.earliest;
import static se.inkom.query.support.SqlTime.held;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.inkom.events.cases.*;
import se.inkom.query.support.AnswerProgress;
import se.inkom.query.support.Observations;

/**
 * A row of {@code case_queue} while a batch is folded into it. Its text is not loaded: it is either left alone, cleared, or
 * read from the vault when the batch is through ({@link #wantsText}), and then only if the case is not secret.
 */
final class QueueDraft {
    final UUID caseId;
    boolean stored;
    long position;
    long version;

    @Nullable
    String platform;

    @Nullable
    String account;

    @Nullable
    String authority;

    @Nullable
    String unit;

    @Nullable
    String officer;

    @Nullable
    String permalink;

    @Nullable
    String classification;

    /** What the rules suggested for the current version, the rule that weighed most, and the topic. */
    @Nullable
    String suggested;

    @Nullable
    String suggestedBy;

    @Nullable
    String topic;

    @Nullable
    Instant seenAt;

    @Nullable
    Instant receivedAt;

    @Nullable
    Instant dueAt;

    @Nullable
    Instant versionAt;

    @Nullable
    String versionFingerprint;

    @Nullable
    UUID contentId;

    AnswerProgress answer = AnswerProgress.NONE;

    @Nullable
    Instant answeredAt;

    boolean noAnswer;

    /** The time to answer stands still. */
    boolean paused;

    @Nullable
    String diaryNumber;

    boolean notRegistered;

    @Nullable
    String forwardedTo;

    boolean removed;
    boolean goneUpstream;
    boolean hidden;

    @Nullable
    Instant hiddenAt;

    boolean secret;
    boolean closed;

    @Nullable
    String body;

    private boolean changed;
    private boolean textChanged;

    QueueDraft(UUID caseId) {
        this.caseId = caseId;
    }

    /** Older than the row changes nothing. */
    void apply(long at, long versionAfter, CaseEvent event) {
        PostOrigin origin = Observations.originOf(event);
        if (at <= position || (platform == null && origin == null)) {
            return;
        }
        position = at;
        version = versionAfter;
        changed = true;
        answer = answer.after(event);
        if (origin != null) {
            from(origin);
        }
        switch (event) {
            case PostReceived e -> says(e.version(), e.receivedAt(), e.capturedAt(), e.deadline(), e.suggestion());
            case PostEdited e -> says(e.version(), e.receivedAt(), e.capturedAt(), e.deadline(), e.suggestion());
            case DeadlineTightened e -> dueAt = earliest(dueAt, e.deadline().dueAt());
            case PostGoneUpstream e -> {
                seenAt = earliest(seenAt, e.capturedAt());
                goneUpstream = true;
                textChanged = true;
            }
            case PostVisibilityChanged e -> {
                seenAt = earliest(seenAt, e.capturedAt());
                hidden(e.hidden(), held(e.changedAt()));
            }
            case CaseClassified e -> classification = e.classification().name();
            case CaseAssigned e -> {
                unit = e.unit().value();
                officer = e.officer().value();
                forwardedTo = null;
            }
            case CaseForwarded e -> forwardedTo = e.toUnit().value();
            case ForwardingAccepted e -> {
                authority = e.authority().value();
                unit = e.unit().value();
                officer = null;
                forwardedTo = null;
            }
            case ForwardingDeclined e -> forwardedTo = null;
            case AnswerPublished e -> {
                answeredAt = earliest(answeredAt, e.publishedAt());
                paused = false;
            }
            case AnswerDeemedUnnecessary e -> noAnswer = true;
            case CaseRegistered e -> diaryNumber = e.diaryNumber().value();
            case RegistrationDeemedUnnecessary e -> notRegistered = true;
            case RemovalExecuted e -> {
                removed = true;
                textChanged = true;
            }
            case SecrecySuspected e -> {
                secret = true;
                textChanged = true;
            }
            case SecrecyMarked e -> {
                secret = true;
                textChanged = true;
            }
            case SecrecyLifted e -> {
                secret = false;
                textChanged = true;
            }
            case CaseClosed e -> closed = true;
            case CaseReopened e -> {
                closed = false;
                wantsAnotherAnswer(e.deadline());
            }
            case AnswerPaused e -> paused = true;
            case AnswerResumed e -> {
                paused = false;
                givenAnew(e.deadline());
                if (e.deadline() != null) {
                    answeredAt = null;
                    noAnswer = false;
                }
            }
            case DeadlineRecalculated e -> givenAnew(e.clock() == CaseClock.ANSWER ? e.deadline() : null);
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
            case AnswerNotPublished e -> {}
            case AnswerInDoubt e -> {}
            case CaptureRequested e -> {}
            case EvidenceArchived e -> {}
            case EvidenceRejected e -> {}
            case RemovalDecided e -> {}
            case PostHidden e -> {}
            case RemovalRefused e -> {}
            case RemovalImpossible e -> {}
            case RemovalInDoubt e -> {}
            case RemovalFallbackDocumented e -> {}
            case AuthorInformed e -> {}
            case CaseSeen e -> {}
            case DeadlineNeared e -> {}
            case DeadlineMissed e -> {}
            case CaseEscalated e -> {}
        }
    }

    /** Reopened with a deadline, it waits for an answer once more, whatever was answered before (D13). */
    private void wantsAnotherAnswer(@Nullable Deadline due) {
        if (due != null) {
            answeredAt = null;
            noAnswer = false;
            givenAnew(due);
        }
    }

    private void givenAnew(@Nullable Deadline due) {
        dueAt = due == null ? dueAt : due.dueAt();
    }

    private void from(PostOrigin origin) {
        if (platform == null) {
            platform = origin.source().platform().name();
            account = origin.account().value();
            authority = origin.authority().value();
            unit = origin.unit().value();
        }
        if (permalink == null && origin.permalink() != null) {
            permalink = origin.permalink().toString();
        }
    }

    /** The earliest receipt sets the deadline, the greatest version gives the text, in whatever order they come. */
    private void says(
            PostVersion told, Instant receipt, Instant capturedAt, Deadline deadline, @Nullable Suggestion suggestion) {
        seenAt = earliest(seenAt, capturedAt);
        Instant received = held(receipt);
        if (receivedAt == null || received.isBefore(receivedAt)) {
            receivedAt = received;
            dueAt = earliest(dueAt, deadline.dueAt());
        }
        var key = new VersionKey(held(told.key().changedAt()), told.key().fingerprint());
        if (versionAt == null
                || versionFingerprint == null
                || new VersionKey(versionAt, versionFingerprint).compareTo(key) < 0) {
            versionAt = key.changedAt();
            versionFingerprint = key.fingerprint();
            contentId = told.content().id();
            textChanged = true;
            suggests(suggestion);
        }
    }

    private void suggests(@Nullable Suggestion suggestion) {
        suggested = suggestion == null ? null : suggestion.classification().name();
        suggestedBy = suggestion == null || suggestion.grounds().isEmpty()
                ? null
                : suggestion.grounds().getFirst().rule();
        topic = suggestion == null ? null : suggestion.topic();
    }

    private void hidden(boolean now, Instant at) {
        if (hiddenAt == null || hiddenAt.isBefore(at)) {
            hidden = now;
            hiddenAt = at;
        }
    }

    /** Taken away by its writer or the platform, not by us: not for ordinary display (L22). */
    boolean restricted() {
        return goneUpstream && !removed;
    }

    boolean isNew() {
        return changed && !stored;
    }

    boolean keepsItsText() {
        return changed && stored && !textChanged;
    }

    boolean changesItsText() {
        return changed && stored && textChanged;
    }

    boolean wantsText() {
        return changed && textChanged && !secret && !restricted() && contentId != null;
    }
}
