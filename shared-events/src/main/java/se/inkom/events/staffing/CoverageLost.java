package se.inkom.events.staffing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.inkom.events.ids.AccountId;
import se.inkom.events.ids.OfficerId;
import se.inkom.events.ids.UnitId;

/**
 * Nobody is there for an account or a unit: what comes in reaches no officer until {@link CoverageRegained} (R15).
 *
 * @param accountable the manager of the unit, who must find somebody (R33); absent when the policy names none
 */
public record CoverageLost(
        @Nullable AccountId account,
        @Nullable UnitId unit,
        CoverageGap gap,
        @Nullable OfficerId accountable,
        Instant noticedAt)
        implements CoverageEvent {}
