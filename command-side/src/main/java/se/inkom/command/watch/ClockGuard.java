package se.inkom.command.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whether the time can be trusted. What the watch writes cannot be taken back, so a clock that is wrong must not make deadlines
 * missed (N2): ours must agree with the database's, and one that jumps is not believed for a while, since on one machine both
 * jump together. One that is still there after that was set on purpose.
 */
final class ClockGuard {
    private final Supplier<Instant> database;
    private final Clock clock;
    private final LongSupplier nanos;
    private final Duration tolerance;
    private final Duration disbelief;
    private @Nullable Instant wallBefore;
    private long nanosBefore;
    private long distrustedUntil;
    private @Nullable Duration jumped;

    ClockGuard(Supplier<Instant> database, Clock clock, LongSupplier nanos, Duration tolerance, Duration disbelief) {
        this.database = database;
        this.clock = clock;
        this.nanos = nanos;
        this.tolerance = tolerance;
        this.disbelief = disbelief;
    }

    static Supplier<Instant> of(JdbcClient db) {
        return () -> Objects.requireNonNull(db.sql("select clock_timestamp()")
                        .query((row, n) -> row.getObject(1, OffsetDateTime.class))
                        .single())
                .toInstant();
    }

    /** Why the time cannot be trusted now; null when it can. */
    @Nullable
    String distrust() {
        Duration leap = leap();
        if (leap.abs().compareTo(tolerance) > 0) {
            jumped = leap;
            distrustedUntil = nanos.getAsLong() + disbelief.toNanos();
        }
        if (jumped != null && nanos.getAsLong() - distrustedUntil < 0) {
            return "our clock jumped by " + jumped.toSeconds() + " s";
        }
        jumped = null;
        Duration apart = apart();
        return apart.abs().compareTo(tolerance) > 0
                ? "our clock and the database's are " + apart.toSeconds() + " s apart"
                : null;
    }

    /** What the clock on the wall went further than time did, since the last time. */
    private Duration leap() {
        Instant wall = clock.instant();
        long now = nanos.getAsLong();
        Duration leap = wallBefore == null
                ? Duration.ZERO
                : Duration.between(wallBefore, wall).minusNanos(now - nanosBefore);
        wallBefore = wall;
        nanosBefore = now;
        return leap;
    }

    /** Zero while the database's time lies between our two looks: a slow answer is no wrong clock. */
    private Duration apart() {
        Instant before = clock.instant();
        Instant there = database.get();
        Instant after = clock.instant();
        if (there.isBefore(before)) {
            return Duration.between(there, before);
        }
        return there.isAfter(after) ? Duration.between(there, after) : Duration.ZERO;
    }
}
