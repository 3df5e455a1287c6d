package se.inkom.command.policy;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import se.inkom.events.cases.CaseClock;

/**
 * When a deadline is near, and who hears of one that was missed (R33, D14). What a policy does not say is
 * as usual: "promptly" is the law's word (FL 9 §), the hours are Inkom's.
 */
public record WatchRules(Map<CaseClock, ClockWatch> clocks) {
    private static final Map<CaseClock, ClockWatch> USUAL_CLOCKS = Map.of(
            CaseClock.FIRST_LOOK, new ClockWatch(Duration.ofHours(1), null, Duration.ofHours(4)),
            CaseClock.ASSIGNMENT, new ClockWatch(Duration.ofHours(1), null, Duration.ZERO),
            CaseClock.ANSWER, new ClockWatch(Duration.ofHours(2), Duration.ZERO, Duration.ofHours(4)),
            CaseClock.REGISTRATION, new ClockWatch(Duration.ofHours(2), Duration.ZERO, Duration.ofHours(24)),
            CaseClock.ACCEPTANCE, new ClockWatch(Duration.ofHours(1), null, Duration.ZERO));

    static final WatchRules USUAL = new WatchRules(USUAL_CLOCKS);

    public WatchRules {
        var complete = new EnumMap<>(USUAL_CLOCKS);
        if (clocks != null) {
            complete.putAll(clocks);
        }
        clocks = Map.copyOf(complete);
    }

    public ClockWatch of(CaseClock clock) {
        ClockWatch watch = clocks.get(clock);
        if (watch == null) {
            throw new IllegalStateException("Nothing is said of clock " + clock);
        }
        return watch;
    }
}
