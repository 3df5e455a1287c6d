package se.inkom.query.casepage;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.inkom.events.ContentRef;
import se.inkom.events.Platform;
import se.inkom.events.cases.CaseEvent;
import se.inkom.events.cases.Classification;
import se.inkom.events.cases.EffectFailure;
import se.inkom.events.cases.LegalEffect;
import se.inkom.events.cases.LegalGround;
import se.inkom.events.cases.NoAnswerGround;
import se.inkom.events.cases.NoRegistrationGround;
import se.inkom.events.cases.NoticeMeans;
import se.inkom.events.cases.RegistrationKind;
import se.inkom.events.cases.RemovalBasis;
import se.inkom.events.cases.RemovalFallback;
import se.inkom.events.cases.RemovalGround;
import se.inkom.events.cases.RemovalMethod;
import se.inkom.events.cases.SuspicionReason;
import se.inkom.events.cases.VersionKey;

/**
 * A case as its events tell it, at the end or at any point of them. Texts are named by their content id.
 *
 * @param version how many events it is made of
 * @param versions of the post, the current one last
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
        List<Removal> removals,
        @Nullable Restriction restriction,
        @Nullable Secrecy secrecy,
        @Nullable Instant closedAt) {

    public CaseView {
        versions = copy(versions);
        answers = copy(answers);
        answering = answering == null ? AnswerDesk.EMPTY : answering;
        evidence = copy(evidence);
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

    /** When an answer is due, and by which reckoning. */
    public record Due(Instant dueAt, String rule, String calendar) {}

    /** One version of the post. */
    public record Version(VersionKey key, ContentRef content, Instant capturedAt) {}

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
     */
    public record Evidence(
            UUID evidenceId,
            ContentRef file,
            VersionKey ofVersion,
            boolean current,
            String archivedBy,
            Instant archivedAt) {
        Evidence judged(boolean isCurrent) {
            return new Evidence(evidenceId, file, ofVersion, isCurrent, archivedBy, archivedAt);
        }
    }

    /**
     * A decision to remove or hide, the evidence it rests on, and what became of it.
     *
     * @param legalGround which act demands it; absent when the municipality's own rules do (R68)
     * @param effect what was reached, in law (N10); absent before the platform did it
     * @param fallbacks what was done instead (R67)
     * @param notices how the writer was told (R69)
     */
    public record Removal(
            UUID removalId,
            RemovalGround ground,
            RemovalBasis basis,
            @Nullable LegalGround legalGround,
            RemovalMethod method,
            VersionKey ofVersion,
            @Nullable UUID evidenceId,
            @Nullable ContentRef motive,
            String decidedBy,
            Instant decidedAt,
            EffectState state,
            Instant stateAt,
            @Nullable String reasonCode,
            @Nullable LegalEffect effect,
            List<Fallback> fallbacks,
            List<AuthorNotice> notices) {
        public Removal {
            fallbacks = copy(fallbacks);
            notices = copy(notices);
        }

        Removal ended(EffectState now, Instant at, LegalEffect reached) {
            return changed(now, at, null, reached, fallbacks, notices);
        }

        Removal failed(EffectState now, Instant at, String reason) {
            return changed(now, at, reason, effect, fallbacks, notices);
        }

        Removal with(Fallback fallback) {
            return changed(state, stateAt, reasonCode, effect, plus(fallbacks, fallback), notices);
        }

        Removal with(AuthorNotice notice) {
            return changed(state, stateAt, reasonCode, effect, fallbacks, plus(notices, notice));
        }

        private Removal changed(
                EffectState now,
                Instant at,
                @Nullable String reason,
                @Nullable LegalEffect reached,
                List<Fallback> instead,
                List<AuthorNotice> told) {
            return new Removal(
                    removalId,
                    ground,
                    basis,
                    legalGround,
                    method,
                    ofVersion,
                    evidenceId,
                    motive,
                    decidedBy,
                    decidedAt,
                    now,
                    at,
                    reason,
                    reached,
                    instead,
                    told);
        }
    }

    /** What was done where the removal could not be had; {@code reference} is a text in the vault. */
    public record Fallback(RemovalFallback fallback, ContentRef reference, String documentedBy, Instant documentedAt) {}

    /** That the writer was told why, and what was said. */
    public record AuthorNotice(NoticeMeans means, ContentRef text, String informedBy, Instant informedAt) {}

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

    private static <T> List<T> plus(List<T> items, T one) {
        return Stream.concat(items.stream(), Stream.of(one)).toList();
    }

    /** Stored JSON leaves empty lists out. */
    static <T> List<T> copy(@Nullable List<T> items) {
        return items == null ? List.of() : List.copyOf(items);
    }
}
