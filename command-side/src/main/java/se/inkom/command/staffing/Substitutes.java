package se.inkom.command.staffing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import se.inkom.events.ids.OfficerId;

/**
 * Who stands in for whom (R15, D15). Asked for every post, so that it looks at the tables at most once a second; what was
 * registered on another instance counts a second later here.
 */
public final class Substitutes {
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final Supplier<Staffing> tables;
    private final Clock clock;
    private volatile Seen seen = new Seen(Instant.MIN, Staffing.EMPTY);

    public Substitutes(Supplier<Staffing> tables, Clock clock) {
        this.tables = tables;
        this.clock = clock;
    }

    private record Seen(Instant at, Staffing staffing) {}

    /**
     * The officer when they are there, otherwise the first of their substitutes who is, then of the substitutes' substitutes.
     * Circles end by themselves.
     *
     * @return empty: nobody
     */
    public Optional<OfficerId> inPlaceOf(OfficerId absentOrNot, Instant at) {
        return staffing().inPlaceOf(absentOrNot, at);
    }

    /** The first substitute who is there, whether the officer is or not: never the officer; empty: nobody. */
    public Optional<OfficerId> standInFor(OfficerId officer, Instant at) {
        return staffing().standInFor(officer, at);
    }

    /** As far as it is known now. */
    public Staffing staffing() {
        Seen known = seen;
        Instant now = clock.instant();
        if (known.at.equals(Instant.MIN) || now.isAfter(known.at.plus(FRESH))) {
            known = new Seen(now, tables.get());
            seen = known;
        }
        return known.staffing;
    }

    /** What was registered a moment ago counts for the next post. */
    void forget() {
        seen = new Seen(Instant.MIN, Staffing.EMPTY);
    }
}
