package se.inkom.query.removals;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.inkom.events.cases.LegalGround;
import se.inkom.events.cases.RemovalBasis;
import se.inkom.events.cases.RemovalGround;

/**
 * Removals decided in a span of days, counted.
 *
 * @param from first Stockholm date; absent for all from the beginning
 * @param to last Stockholm date; absent for all until now
 */
record RemovalStatistics(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Counts total,
        List<OfGround> grounds,
        List<OfModerator> moderators,
        List<Cell> cells) {

    /**
     * How they ended.
     *
     * @param removed gone from the platform
     * @param hidden hidden, whatever that is worth in law
     * @param cosmetic of these, hidden so that anyone still reaches the post (N10)
     * @param open on their way or in doubt
     * @param fallbacks where something else was done and documented (R67)
     * @param authorsInformed where the writer was told why (R69)
     */
    record Counts(
            long decided,
            long removed,
            long hidden,
            long cosmetic,
            long refused,
            long impossible,
            long open,
            long fallbacks,
            long authorsInformed) {
        static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0);

        Counts plus(Counts o) {
            return new Counts(
                    decided + o.decided,
                    removed + o.removed,
                    hidden + o.hidden,
                    cosmetic + o.cosmetic,
                    refused + o.refused,
                    impossible + o.impossible,
                    open + o.open,
                    fallbacks + o.fallbacks,
                    authorsInformed + o.authorsInformed);
        }
    }

    /** Per ground, law and policy apart (R68). */
    record OfGround(
            RemovalGround ground,
            RemovalBasis basis,
            @Nullable LegalGround legalGround,
            Counts counts) {}

    /** Per person who decided. */
    record OfModerator(String moderator, Counts counts) {}

    /** Per person and ground: whether two people judge alike. */
    record Cell(
            String moderator,
            RemovalGround ground,
            RemovalBasis basis,
            @Nullable LegalGround legalGround,
            Counts counts) {}
}
