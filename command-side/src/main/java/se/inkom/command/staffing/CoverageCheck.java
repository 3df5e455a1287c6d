package se.inkom.command.staffing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import se.inkom.command.accounts.Accounts;
import se.inkom.command.policy.Policies;
import se.inkom.command.support.Desk;
import se.inkom.command.support.SystemActor;
import se.inkom.events.ids.OfficerId;
import se.inkom.events.staffing.CoverageGap;
import se.inkom.ledger.directory.CoverageList;
import se.inkom.ledger.directory.CoveredPlace;

/**
 * Looks again and again whether somebody is there for each account and unit (R15): absences begin and end by the clock alone.
 * It holds no truth: whatever it finds goes to the aggregate, which knows whether that is news.
 */
@Component
class CoverageCheck {
    private static final Logger LOG = LoggerFactory.getLogger(CoverageCheck.class);
    private static final Duration ROUND = Duration.ofSeconds(30);

    private final Accounts accounts;
    private final Policies policies;
    private final Substitutes substitutes;
    private final CoverageList list;
    private final Desk desk;
    private final Clock clock;
    /** What was told last, so that the aggregate is asked only when something may have changed. */
    private final Map<String, Told> told = new HashMap<>();

    private volatile Instant next = Instant.MIN;
    private volatile @Nullable List<Found> latest;

    CoverageCheck(
            Accounts accounts, Policies policies, Substitutes substitutes, CoverageList list, Desk desk, Clock clock) {
        this.accounts = accounts;
        this.policies = policies;
        this.substitutes = substitutes;
        this.list = list;
        this.desk = desk;
        this.clock = clock;
    }

    private record Told(@Nullable CoverageGap gap) {}

    /** What was found about one of them. */
    record Found(Watched watched, CoverageState state, Set<OfficerId> there) {
        @Nullable
        CoverageGap gap() {
            return state == CoverageState.UNCOVERED ? watched.gap() : null;
        }

        CoveredPlace listed() {
            return new CoveredPlace(
                    watched.kind(),
                    watched.id(),
                    watched.unit(),
                    state.name(),
                    watched.officers(),
                    List.copyOf(there),
                    watched.accountable());
        }
    }

    /** Somebody came or went. */
    void soon() {
        next = Instant.MIN;
    }

    @Scheduled(fixedDelay = 1000)
    void look() {
        if (!clock.instant().isBefore(next)) {
            try {
                check();
            } catch (RuntimeException e) {
                LOG.warn("Could not check who is there: {}", e.getClass().getSimpleName());
            }
        }
    }

    synchronized void check() {
        Instant now = clock.instant();
        next = now.plus(ROUND);
        Staffing staffing = substitutes.staffing();
        List<Found> found = Watched.of(accounts.all(), policies.current()).stream()
                .map(watched -> found(watched, staffing, now))
                .toList();
        list.keep(found.stream().map(Found::listed).toList(), now);
        found.forEach(this::tell);
        latest = found;
    }

    /** Null before the first look. */
    @Nullable
    List<Found> latest() {
        return latest;
    }

    private static Found found(Watched watched, Staffing staffing, Instant now) {
        Set<OfficerId> there = watched.there(staffing, now);
        return new Found(watched, Watched.state(there), there);
    }

    private void tell(Found found) {
        String key = found.watched().kind() + "/" + found.watched().id();
        var now = new Told(found.gap());
        if (!now.equals(told.get(key))) {
            desk.<Object>send(new NoteCoverage(found.watched(), found.gap()), SystemActor.STAFFING);
            told.put(key, now);
            if (found.gap() != null) {
                LOG.warn("Nobody is there for {}: {}", key, found.gap());
            }
        }
    }
}
