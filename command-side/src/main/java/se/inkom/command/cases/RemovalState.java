package se.inkom.command.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.inkom.command.cases.CaseState.EffectStatus;
import se.inkom.events.cases.*;
import se.inkom.events.ids.EffectId;

/** Where the removal of a post stands, and whether a duty under law is still open: folded beside {@link CaseState}. */
final class RemovalState {
    @Nullable
    RemovalDecided last;

    EffectStatus status = EffectStatus.NONE;
    boolean inDoubt;

    /** What hiding is worth there, while the post is hidden by us. */
    LegalEffect hidden = LegalEffect.NONE;

    @Nullable
    Instant hiddenAt;

    /** Documented for the last decision. */
    boolean fallback;

    private boolean goneUpstream;
    private boolean lawDuty;
    private boolean lawFallback;

    @Nullable
    EffectId id() {
        return last == null ? null : last.removalId();
    }

    boolean pending() {
        return status == EffectStatus.PENDING;
    }

    boolean executed() {
        return status == EffectStatus.DONE;
    }

    /** The public can no longer reach the post (N10). */
    boolean outOfReach() {
        return executed() || goneUpstream || hidden == LegalEffect.HIDDEN;
    }

    /** Someone tried, and it could not be had or is worth nothing in law (R67). */
    boolean cameToNothing() {
        return !outOfReach()
                && (status == EffectStatus.REFUSED
                        || status == EffectStatus.IMPOSSIBLE
                        || status == EffectStatus.HIDDEN);
    }

    /** A law demands that the post goes, and nothing that counts in law has happened yet (R68, L13). */
    boolean lawDutyOpen() {
        return lawDuty && !outOfReach() && !lawFallback;
    }

    void evolve(CaseEvent event) {
        switch (event) {
            case RemovalDecided e -> {
                last = e;
                status = EffectStatus.PENDING;
                inDoubt = false;
                fallback = false;
                if (e.basis() == RemovalBasis.LAW) {
                    lawDuty = true;
                    lawFallback = false;
                }
            }
            case RemovalExecuted e -> status = EffectStatus.DONE;
            case PostHidden e -> {
                status = EffectStatus.HIDDEN;
                hidden = e.effect();
                hiddenAt = e.hiddenAt();
            }
            case RemovalRefused e -> status = EffectStatus.REFUSED;
            case RemovalImpossible e -> status = EffectStatus.IMPOSSIBLE;
            case RemovalInDoubt e -> inDoubt = true;
            case RemovalFallbackDocumented e -> {
                fallback = true;
                lawFallback = true;
            }
            case PostVisibilityChanged e -> shown(e);
            case PostGoneUpstream e -> goneUpstream = true;
            default -> {
                // nothing else moves a removal
            }
        }
    }

    /** Shown again after we hid it: whatever hiding was worth is lost. */
    private void shown(PostVisibilityChanged e) {
        if (!e.hidden() && hiddenAt != null && e.changedAt().isAfter(hiddenAt)) {
            hidden = LegalEffect.NONE;
        }
    }
}
