package se.inkom.query.secrecy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.inkom.events.cases.*;

/**
 * What the board knows of one case: the fold of its events, stored as JSON. The desks decide when a case may close; this says
 * the same of the same events, and a test holds the two together.
 */
final class SecrecyFile {
    @Nullable
    public String account;

    @Nullable
    public String authority;

    @Nullable
    public String unit;

    @Nullable
    public String officer;

    @Nullable
    public Instant since;

    @Nullable
    public String suspectedBy;

    public List<SuspicionReason> reasons = new ArrayList<>();

    @Nullable
    public String provision;

    @Nullable
    public Instant assessedAt;

    @Nullable
    public Instant liftedAt;

    @Nullable
    public VersionKey newest;

    public Set<VersionKey> evidenceOf = new TreeSet<>();

    @Nullable
    public Instant evidenceAt;

    @Nullable
    public String diaryNumber;

    @Nullable
    public Instant registeredAt;

    @Nullable
    public String removal;

    @Nullable
    public LegalEffect hidden;

    @Nullable
    public Instant hiddenAt;

    @Nullable
    public RemovalFallback fallback;

    @Nullable
    public Instant outAt;

    @Nullable
    public Instant goneAt;

    @Nullable
    public Instant closedAt;

    boolean masked() {
        return since != null && liftedAt == null;
    }

    boolean hasEvidence() {
        return (newest != null && evidenceOf.contains(newest)) || goneAt != null || "EXECUTED".equals(removal);
    }

    boolean outOfReach() {
        return "EXECUTED".equals(removal) || goneAt != null || hidden == LegalEffect.HIDDEN;
    }

    void add(CaseEvent event) {
        switch (event) {
            case PostReceived e -> seen(e.origin(), e.version().key());
            case PostEdited e -> seen(e.origin(), e.version().key());
            case PostGoneUpstream e -> {
                from(e.origin());
                goneAt = goneAt == null ? e.goneAt() : goneAt;
            }
            case PostVisibilityChanged e -> {
                from(e.origin());
                if (!e.hidden() && hiddenAt != null && e.changedAt().isAfter(hiddenAt)) {
                    hidden = null;
                }
            }
            case CaseAssigned e -> {
                unit = e.unit().value();
                officer = e.officer().value();
            }
            case ForwardingAccepted e -> {
                authority = e.authority().value();
                unit = e.unit().value();
                officer = null;
            }
            case CaseRegistered e -> {
                diaryNumber = e.diaryNumber().value();
                registeredAt = e.registeredAt();
            }
            case EvidenceArchived e -> {
                evidenceOf.add(e.ofVersion());
                evidenceAt = e.archivedAt();
            }
            case RemovalDecided e -> {
                removal = "REQUESTED";
                fallback = null;
            }
            case RemovalExecuted e -> {
                removal = "EXECUTED";
                outAt = e.executedAt();
            }
            case PostHidden e -> {
                removal = "HIDDEN";
                hidden = e.effect();
                hiddenAt = e.hiddenAt();
            }
            case RemovalRefused e -> removal = "REFUSED";
            case RemovalImpossible e -> removal = "IMPOSSIBLE";
            case RemovalInDoubt e -> removal = "IN_DOUBT";
            case RemovalFallbackDocumented e -> fallback = e.fallback();
            case SecrecySuspected e -> {
                masked(e.suspectedAt());
                suspectedBy = e.suspectedBy().value();
                reasons = new ArrayList<>(e.reasons());
            }
            case SecrecyMarked e -> {
                masked(e.markedAt());
                provision = e.provision();
                assessedAt = e.markedAt();
            }
            case SecrecyLifted e -> {
                liftedAt = e.liftedAt();
                provision = null;
                assessedAt = null;
            }
            case CaseClosed e -> closedAt = e.closedAt();
            case CaseReopened e -> closedAt = null;
            default -> {
                // nothing else is a step
            }
        }
    }

    /** A new suspicion after a lifting begins anew. */
    private void masked(Instant at) {
        if (since == null || liftedAt != null) {
            since = at;
            reasons = new ArrayList<>();
            suspectedBy = null;
        }
        liftedAt = null;
    }

    private void seen(PostOrigin origin, VersionKey key) {
        from(origin);
        newest = newest == null || key.compareTo(newest) > 0 ? key : newest;
    }

    private void from(PostOrigin origin) {
        if (account == null) {
            account = origin.account().value();
            authority = origin.authority().value();
            unit = origin.unit().value();
        }
    }

    SecrecyCase.Stage stage() {
        if (liftedAt != null) {
            return SecrecyCase.Stage.LIFTED;
        }
        return closedAt == null ? SecrecyCase.Stage.OPEN : SecrecyCase.Stage.CLOSED;
    }

    /** What keeps the case from closing, in the order of the work. */
    List<SecrecyCase.Step> missing() {
        var missing = new ArrayList<SecrecyCase.Step>();
        if (assessedAt == null) {
            missing.add(SecrecyCase.Step.ASSESSMENT);
        }
        if (!hasEvidence()) {
            missing.add(SecrecyCase.Step.EVIDENCE);
        }
        if (registeredAt == null) {
            missing.add(SecrecyCase.Step.REGISTRATION);
        }
        if (!outOfReach() && fallback == null) {
            missing.add(SecrecyCase.Step.REMOVAL);
        }
        return missing;
    }
}
