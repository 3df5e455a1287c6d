package se.inkom.query.casepage;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.inkom.events.ContentRef;
import se.inkom.events.Platform;
import se.inkom.events.cases.CaptureReason;
import se.inkom.events.cases.CaseEvent;
import se.inkom.events.cases.Classification;
import se.inkom.events.cases.EffectFailure;
import se.inkom.events.cases.EvidencePart;
import se.inkom.events.cases.NoAnswerGround;
import se.inkom.events.cases.NoRegistrationGround;
import se.inkom.events.cases.RegistrationKind;
import se.inkom.events.cases.Suggestion;
import se.inkom.events.cases.SuspicionReason;
import se.inkom.events.cases.VersionKey;

/**
 * A case as its events tell it, at the end or at any point of them. Texts are named by their content id.
 *
 * @param version how many events it is made of
 * @param versions of the post, the current one last
 * @param suggestion what the policy's rules made of the current version when it came in; stays beside what a person said
 * @param receivedAt the earliest receipt that any observation tells (L1)
 * @param evidenceState whether a removal may rest on the evidence; an edit overtakes it (I3)
 * @param restriction set while the post is kept as a restricted record (L22, N15)
 */
public record CaseView(
        UUID caseId,
        long version,
        Status status,
        @Nullable Source source,
        @Nullable String authority,
        @Nullable String unit,
        @Nullable String officer,
        @Nullable Classification classification,
        @Nullable Suggestion suggestion,
        @Nullable Instant receivedAt,
        @Nullable Due deadline,
        List<Version> versions,
        @Nullable Instant goneUpstreamAt,
        @Nullable Visibility visibility,
        @Nullable Forwarding forwarding,
        List<Answer> answers,
        AnswerDesk answering,
        @Nullable NoAnswer noAnswer,
        @Nullable Registration registration,
        EvidenceState evidenceState,
        List<Evidence> evidence,
        List<Capture> captures,
        List<Removal> removals,
        @Nullable Restriction restriction,
        @Nullable Secrecy secrecy,
        @Nullable Instant closedAt) {

    public CaseView {
        versions = copy(versions);
        answers = copy(answers);
        answering = answering == null ? AnswerDesk.EMPTY : answering;
        evidence = copy(evidence);
        captures = copy(captures);
        removals = copy(removals);
    }

    /** The same words as in the work queue. */
    public enum Status {
        NEW,
        ASSIGNED,
        FORWARDED,
        ANSWERED,
        CLOSED
    }

    /** How an effect stands. */
    public enum EffectState {
        REQUESTED,
        DONE,
        REFUSED,
        IMPOSSIBLE,
        IN_DOUBT
    }

    /** Where the post stands. */
    public record Source(
            Platform platform,
            String account,
            String nativeId,
            @Nullable String parentId,
            @Nullable URI permalink) {}

    /**
     * When an answer is due, and by which reckoning.
     *
     * @param tightened present when a crisis made it sooner than usual (R27)
     */
    public record Due(
            Instant dueAt,
            String rule,
            String calendar,
            @Nullable Tightened tightened) {}

    /** Which crisis made the deadline sooner, who had declared it, and when the answer would be due without it. */
    public record Tightened(UUID crisisId, String declaredBy, Instant ordinarilyDueAt) {}

    /** One version of the post, and what the policy's rules made of it. */
    public record Version(
            VersionKey key,
            ContentRef content,
            Instant capturedAt,
            @Nullable Suggestion suggestion) {}

    /** Whether the platform shows the post. */
    public record Visibility(boolean hidden, Instant changedAt) {}

    /** An offer to another unit that has not been answered. */
    public record Forwarding(
            String toAuthority, String toUnit, ContentRef reason, String forwardedBy, Instant forwardedAt) {}

    /**
     * An answer and what became of it.
     *
     * @param draftId the draft it was; absent when it was written and sent at once
     * @param approvedBy the second pair of eyes, if any looked
     */
    public record Answer(
            UUID answerId,
            ContentRef text,
            String responder,
            String factProvider,
            @Nullable UUID draftId,
            @Nullable String approvedBy,
            List<UUID> pictures,
            Instant givenAt,
            EffectState state,
            Instant stateAt,
            @Nullable String platformId,
            @Nullable String reasonCode) {
        public Answer {
            pictures = copy(pictures);
        }
    }

    /** The decision that no answer is needed. */
    public record NoAnswer(NoAnswerGround ground, @Nullable ContentRef motive, String decidedBy, Instant decidedAt) {}

    /** The diary decision: an entry in a matter, or a ground for none. */
    public record Registration(
            @Nullable RegistrationKind kind,
            @Nullable UUID matterId,
            @Nullable String diaryNumber,
            @Nullable Integer entryNumber,
            @Nullable NoRegistrationGround notNeeded,
            @Nullable ContentRef motive,
            String decidedBy,
            Instant decidedAt) {}

    /** A picture that our browser was to take, and what came of it: done, refused with a reason, or not yet. */
    public record Capture(
            UUID captureId,
            VersionKey ofVersion,
            CaptureReason reason,
            String requestedBy,
            Instant requestedAt,
            EffectState state,
            Instant stateAt,
            @Nullable String reasonCode) {}

    /** Whether what is archived shows what stands there now. */
    public enum EvidenceState {
        NONE,
        CURRENT,
        /** The post was edited after its screenshot was taken: take another before it is removed (I3). */
        OVERTAKEN
    }

    /**
     * A screenshot and the version it shows.
     *
     * @param current false when the post has been edited since (I3)
     * @param captureId when our own browser took it; then {@code parts} has everything that was captured together
     */
    public record Evidence(
            UUID evidenceId,
            ContentRef file,
            VersionKey ofVersion,
            boolean current,
            String archivedBy,
            Instant archivedAt,
            @Nullable UUID captureId,
            List<EvidencePart> parts) {
        public Evidence {
            parts = copy(parts);
        }

        Evidence judged(boolean isCurrent) {
            return new Evidence(evidenceId, file, ofVersion, isCurrent, archivedBy, archivedAt, captureId, parts);
        }
    }

    /**
     * The post was taken away by its writer or the platform: it leaves ordinary display, and what came in is kept (L22, N15).
     *
     * @param ground why it may not be destroyed
     */
    public record Restriction(String ground, Instant since) {
        static final String KEPT_UNDER =
                "Inkommen allmän handling: tryckfrihetsförordningen 2 kap. 9 §, arkivlagen (1990:782) 3 och 10 §§";
    }

    /**
     * The suspicion or marking that is on the case now.
     *
     * @param reasons what made someone suspect secrecy, when it began with a suspicion
     * @param provision the section it was assessed under; absent while it is only suspected
     * @param markedBy who raised the suspicion, or assessed it
     */
    public record Secrecy(
            List<SuspicionReason> reasons,
            @Nullable String provision,
            @Nullable String authority,
            String markedBy,
            Instant markedAt) {
        public Secrecy {
            reasons = copy(reasons);
        }
    }

    public boolean secret() {
        return secrecy != null;
    }

    /** The state after one more event; {@code before} is null for the first. */
    public static CaseView evolve(@Nullable CaseView before, CaseEvent event) {
        var draft = new CaseDraft(event.caseId().value(), before);
        draft.apply(event);
        return draft.view();
    }

    static EffectState stateOf(EffectFailure failure) {
        return switch (failure) {
            case REFUSED -> EffectState.REFUSED;
            case IMPOSSIBLE -> EffectState.IMPOSSIBLE;
        };
    }

    /** Stored JSON leaves empty lists out. */
    static <T> List<T> copy(@Nullable List<T> items) {
        return items == null ? List.of() : List.copyOf(items);
    }
}
