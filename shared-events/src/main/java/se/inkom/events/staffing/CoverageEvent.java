package se.inkom.events.staffing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.inkom.events.DomainEvent;
import se.inkom.events.ids.AccountId;
import se.inkom.events.ids.UnitId;

/** Everything that can happen to the question whether somebody is there for an account or a unit (R15): one of the two is named. */
public sealed interface CoverageEvent extends DomainEvent permits CoverageLost, CoverageRegained {
    @Nullable
    AccountId account();

    @Nullable
    UnitId unit();

    Instant noticedAt();
}
