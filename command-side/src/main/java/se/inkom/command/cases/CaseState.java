package se.inkom.command.cases;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.inkom.command.clocks.CaseClocks;
import se.inkom.events.cases.*;
import se.inkom.events.ids.AuthorityId;
import se.inkom.events.ids.EffectId;
import se.inkom.events.ids.OfficerId;
import se.inkom.events.ids.UnitId;

/**
 * What a case has become: the fold of its events, and all that the rules may look at. Observations may come in any order;
 * the greatest version key is the current version, and the earliest time of receipt counts.
 */
final class CaseState {
    /** Where an answer or a removal stands. */
    enum EffectStatus {
        NONE,
        PENDING,
        DONE,
        /** Of a removal: the post is out of sight, and stands there. */
        HIDDEN,
        IMPOSSIBLE,
        REFUSED
    }

    private final Set<VersionKey> versions = new HashSet<>();

    @Nullable
    PostOrigin origin;

    @Nullable
    PostVersion current;

    @Nullable
    Instant receivedAt;

    boolean postReceived;
    boolean goneUpstream;
    boolean hiddenUpstream;

    @Nullable
    Instant visibilityChangedAt;

    @Nullable
    AuthorityId authority;

    @Nullable
    UnitId unit;

    /** On whose desk it is; nobody's while the unit that took it over has not said. */
    @Nullable
    OfficerId officer;

    @Nullable
    CaseForwarded offered;

    final CaseClocks clocks = new CaseClocks();
    final AnswerState answers = new AnswerState();

    @Nullable
    EffectId answerId;

    EffectStatus answer = EffectStatus.NONE;
    boolean answerInDoubt;
    boolean answered;
    boolean answerUnnecessary;
    boolean registered;
    boolean registrationUnnecessary;

    @Nullable
    Classification classification;

    @Nullable
    EvidenceArchived evidence;

    final CaptureState captures = new CaptureState();
    final RemovalState removal = new RemovalState();
    /** Masked: suspected or assessed, and not lifted. */
    boolean secret;

    boolean secrecyAssessed;
    boolean closed;

    boolean knows(VersionKey version) {
        return versions.contains(version);
    }

    boolean hasEvidenceOfCurrentVersion() {
        return current != null && evidence != null && current.key().equals(evidence.ofVersion());
    }

    boolean hasDiaryDecision() {
        return registered || registrationUnnecessary;
    }

    void evolve(CaseEvent event) {
        captures.evolve(event);
        removal.evolve(event);
        answers.evolve(event);
        clocks.evolve(event);
        switch (event) {
            case PostReceived e -> {
                postReceived = true;
                seen(e.origin(), e.version(), e.receivedAt());
            }
            case PostEdited e -> seen(e.origin(), e.version(), e.receivedAt());
            case DeadlineTightened e -> {}
            case CaseSeen e -> {}
            case AnswerPaused e -> {}
            case AnswerResumed e -> {}
            case DeadlineRecalculated e -> {}
            case DeadlineNeared e -> {}
            case DeadlineMissed e -> {}
            case CaseEscalated e -> {}
            case PostGoneUpstream e -> {
                at(e.origin());
                goneUpstream = true;
            }
            case PostVisibilityChanged e -> {
                at(e.origin());
                hiddenUpstream = e.hidden();
                visibilityChangedAt = e.changedAt();
            }
            case CaseClassified e -> classification = e.classification();
            case CaseAssigned e -> {
                unit = e.unit();
                officer = e.officer();
            }
            case CaseForwarded e -> offered = e;
            case ForwardingAccepted e -> {
                authority = e.authority();
                unit = e.unit();
                officer = null;
                offered = null;
            }
            case ForwardingDeclined e -> offered = null;
            case AnswerDrafted e -> {}
            case ApprovalRequested e -> {}
            case DraftReturned e -> {}
            case DraftDiscarded e -> {}
            case NoteWritten e -> {}
            case PictureAttached e -> {}
            case ConsentWithdrawn e -> {}
            case TakedownOpened e -> {}
            case PictureTakenDown e -> {}
            case AnswerGiven e -> {
                answerId = e.answerId();
                answer = EffectStatus.PENDING;
                answerInDoubt = false;
            }
            case AnswerPublished e -> {
                answer = EffectStatus.DONE;
                answered = true;
            }
            case AnswerNotPublished e -> answer = failed(e.failure());
            case AnswerInDoubt e -> answerInDoubt = true;
            case AnswerDeemedUnnecessary e -> answerUnnecessary = true;
            case CaseRegistered e -> registered = true;
            case RegistrationDeemedUnnecessary e -> registrationUnnecessary = true;
            case CaptureRequested e -> {}
            case EvidenceArchived e -> {
                // A picture of an older version may come late and takes nothing away from what is proven of a newer
                // one.
                if (evidence == null || e.ofVersion().compareTo(evidence.ofVersion()) >= 0) {
                    evidence = e;
                }
            }
            case EvidenceRejected e -> {}
            case RemovalDecided e -> {}
            case RemovalExecuted e -> {}
            case PostHidden e -> {}
            case RemovalRefused e -> {}
            case RemovalImpossible e -> {}
            case RemovalInDoubt e -> {}
            case RemovalFallbackDocumented e -> {}
            case AuthorInformed e -> {}
            case SecrecySuspected e -> {
                secret = true;
                registrationUnnecessary = false;
            }
            case SecrecyMarked e -> {
                secret = true;
                secrecyAssessed = true;
                registrationUnnecessary = false;
            }
            case SecrecyLifted e -> {
                secret = false;
                secrecyAssessed = false;
            }
            case CaseClosed e -> closed = true;
            case CaseReopened e -> {
                closed = false;
                answerUnnecessary = false;
                answered = answered && e.deadline() == null;
            }
        }
    }

    private void at(PostOrigin seenAt) {
        if (origin == null) {
            origin = seenAt;
            authority = seenAt.authority();
            unit = seenAt.unit();
        }
    }

    private void seen(PostOrigin seenAt, PostVersion version, Instant received) {
        at(seenAt);
        versions.add(version.key());
        if (current == null || version.key().compareTo(current.key()) > 0) {
            current = version;
        }
        if (receivedAt == null || received.isBefore(receivedAt)) {
            receivedAt = received;
        }
    }

    private static EffectStatus failed(EffectFailure failure) {
        return failure == EffectFailure.IMPOSSIBLE ? EffectStatus.IMPOSSIBLE : EffectStatus.REFUSED;
    }
}
