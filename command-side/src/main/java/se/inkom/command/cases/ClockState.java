package se.inkom.command.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.inkom.command.time.Hold;
import se.inkom.events.cases.*;

/**
 * The part of a case's fold that knows its clocks. Observations may come in any order: of what they give, the soonest counts. What
 * a person moved stays where it was moved to.
 */
final class ClockState {
    /** Of two that are due together, the one that began first: an older receipt may come late. */
    private static final Comparator<Clock> SOONEST =
            Comparator.comparing((Clock clock) -> clock.deadline().dueAt()).thenComparing(Clock::begun);

    private final Map<CaseClock, Clock> clocks = new EnumMap<>(CaseClock.class);
    private final Set<CaseClock> stopped = EnumSet.noneOf(CaseClock.class);
    private final Set<CaseClock> moved = EnumSet.noneOf(CaseClock.class);
    private final List<Hold> holds = new ArrayList<>();

    /** Present while the answer waits for somebody else. */
    @Nullable
    AnswerPaused paused;

    /** @param begun from when its time is counted */
    record Clock(Instant begun, Deadline deadline) {}

    Optional<Clock> of(CaseClock clock) {
        return Optional.ofNullable(clocks.get(clock));
    }

    @Nullable
    Instant dueAt(CaseClock clock) {
        return of(clock).map(c -> c.deadline().dueAt()).orElse(null);
    }

    /** The deadline that somebody moved it to; observations give no other. */
    Optional<Deadline> moved(CaseClock clock) {
        return moved.contains(clock) ? of(clock).map(Clock::deadline) : Optional.empty();
    }

    boolean isStopped(CaseClock clock) {
        return stopped.contains(clock);
    }

    /** It was begun and nothing has stopped it; an answer that waits for somebody else does not run. */
    boolean isRunning(CaseClock clock) {
        return clocks.containsKey(clock) && !isStopped(clock) && !(clock == CaseClock.ANSWER && paused != null);
    }

    boolean waitsForTheCitizen() {
        return paused != null && paused.waitingFor() == WaitingFor.CITIZEN;
    }

    List<Hold> holds() {
        return List.copyOf(holds);
    }

    void evolve(CaseEvent event) {
        switch (event) {
            case PostReceived e -> observed(e.receivedAt(), e.deadline(), e.clocks());
            case PostEdited e -> observed(e.receivedAt(), e.deadline(), e.clocks());
            case DeadlineTightened e ->
                of(CaseClock.ANSWER).ifPresent(clock -> observed(CaseClock.ANSWER, clock.begun(), e.deadline()));
            case CaseForwarded e -> {
                if (e.acceptBy() != null) {
                    begins(CaseClock.ACCEPTANCE, e.forwardedAt(), e.acceptBy());
                }
            }
            case AnswerPaused e -> paused = e;
            case AnswerResumed e -> {
                if (paused != null) {
                    holds.add(new Hold(paused.pausedAt(), e.resumedAt()));
                }
                paused = null;
                moved(CaseClock.ANSWER, e.deadline());
            }
            case DeadlineRecalculated e -> moved(e.clock(), e.deadline());
            case CaseReopened e -> {
                if (e.deadline() != null) {
                    begins(CaseClock.ANSWER, e.reopenedAt(), e.deadline());
                    moved.add(CaseClock.ANSWER);
                    holds.clear();
                }
            }
            default -> {}
        }
        stopped.addAll(ClockStops.of(event));
        if (isStopped(CaseClock.ANSWER)) {
            paused = null;
        }
    }

    private void observed(Instant receivedAt, Deadline answer, List<ClockDeadline> beside) {
        observed(CaseClock.ANSWER, receivedAt, answer);
        beside.forEach(given -> observed(given.clock(), receivedAt, given.deadline()));
    }

    private void observed(CaseClock clock, Instant begun, Deadline deadline) {
        if (!moved.contains(clock)) {
            clocks.merge(clock, new Clock(begun, deadline), (one, other) -> SOONEST.compare(one, other) <= 0 ? one : other);
        }
    }

    private void begins(CaseClock clock, Instant at, Deadline deadline) {
        clocks.put(clock, new Clock(at, deadline));
        stopped.remove(clock);
    }

    private void moved(CaseClock clock, Deadline deadline) {
        Clock before = clocks.get(clock);
        clocks.put(clock, new Clock(before == null ? deadline.dueAt() : before.begun(), deadline));
        moved.add(clock);
    }
}
