package se.inkom.query.casepage;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.inkom.events.ContentRef;
import se.inkom.events.cases.LegalEffect;
import se.inkom.events.cases.LegalGround;
import se.inkom.events.cases.NoticeMeans;
import se.inkom.events.cases.RemovalBasis;
import se.inkom.events.cases.RemovalFallback;
import se.inkom.events.cases.RemovalGround;
import se.inkom.events.cases.RemovalMethod;
import se.inkom.events.cases.VersionKey;
import se.inkom.query.casepage.CaseView.EffectState;

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
        fallbacks = CaseView.copy(fallbacks);
        notices = CaseView.copy(notices);
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

    /** What was done where the removal could not be had; {@code reference} is a text in the vault. */
    public record Fallback(RemovalFallback fallback, ContentRef reference, String documentedBy, Instant documentedAt) {}

    /** That the writer was told why, and what was said. */
    public record AuthorNotice(NoticeMeans means, ContentRef text, String informedBy, Instant informedAt) {}

    private static <T> List<T> plus(List<T> items, T one) {
        return Stream.concat(items.stream(), Stream.of(one)).toList();
    }
}
