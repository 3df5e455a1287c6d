package se.inkom.command.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** N2: a clock that is wrong makes no deadline missed. */
class ClockGuardTest {
    private Instant wall = Instant.parse("2026-11-20T09:00:00Z");
    private Duration databaseAhead = Duration.ZERO;
    private long nanos = 42;

    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return wall;
        }
    };

    private final ClockGuard guard = new ClockGuard(
            () -> wall.plus(databaseAhead), clock, () -> nanos, Duration.ofSeconds(5), Duration.ofMinutes(1));

    @Test
    void believesAClockThatGoesAsTimeDoes() {
        assertThat(guard.distrust()).isNull();
        pass(Duration.ofHours(5));
        databaseAhead = Duration.ofSeconds(-5);
        assertThat(guard.distrust()).isNull();
    }

    @Test
    void doesNotBelieveAClockThatTheDatabaseContradicts() {
        databaseAhead = Duration.ofMillis(-5001);
        assertThat(guard.distrust()).isEqualTo("our clock and the database's are 5 s apart");
        databaseAhead = Duration.ofHours(1);
        assertThat(guard.distrust()).contains("3600 s apart");
        databaseAhead = Duration.ZERO;
        assertThat(guard.distrust()).isNull();
    }

    /** On one machine the database jumps along; a minute is left to set the clock right. */
    @Test
    void doesNotBelieveAClockThatJumpsUntilItHasStayedThere() {
        assertThat(guard.distrust()).isNull();
        wall = wall.plus(Duration.ofHours(1));
        assertThat(guard.distrust()).isEqualTo("our clock jumped by 3600 s");
        pass(Duration.ofSeconds(59));
        assertThat(guard.distrust()).isNotNull();
        pass(Duration.ofSeconds(2));
        assertThat(guard.distrust()).as("it was meant").isNull();

        wall = wall.minus(Duration.ofHours(1));
        assertThat(guard.distrust()).isEqualTo("our clock jumped by -3600 s");
        pass(Duration.ofSeconds(61));
        assertThat(guard.distrust()).isNull();
    }

    private void pass(Duration time) {
        wall = wall.plus(time);
        nanos += time.toNanos();
    }
}
