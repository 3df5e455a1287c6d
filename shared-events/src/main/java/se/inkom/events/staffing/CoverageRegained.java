package se.inkom.events.staffing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.inkom.events.ids.AccountId;
import se.inkom.events.ids.UnitId;

/** Somebody is there again. */
public record CoverageRegained(
        @Nullable AccountId account, @Nullable UnitId unit, Instant noticedAt) implements CoverageEvent {}
