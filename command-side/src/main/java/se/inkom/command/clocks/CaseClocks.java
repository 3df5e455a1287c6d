package se.inkom.command.clocks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.inkom.command.policy.ClockWatch;
import se.inkom.command.time.Hold;
import se.inkom.events.cases.*;

/**
 * The clocks of one case (N5, D12, D13). Observations may come in any order: of the deadlines they bring the soonest counts,
 * until a person has it reckoned again, pauses it or takes the case up again; from then on no observation moves it.
 */
public final class CaseClocks {
    /** Of two that are due together, the one that began first: an older receipt may come late. */
    private static final Comparator<Begun> SOONEST =
            Comparator.comparing((Begun clock) -> clock.deadline().dueAt()).thenComparing(Begun::at);

    private final Map<CaseClock, Begun> begun = new EnumMap<>(CaseClock.class);
    private final Set<CaseClock> stopped = EnumSet.noneOf(CaseClock.class);
    private final Set<CaseClock> settled = EnumSet.noneOf(CaseClock.class);
    private final Set<Noticed> noticed = new LinkedHashSet<>();
    private final List<Hold> holds = new ArrayList<>();
    private @Nullable AnswerPaused paused;

    /**
     * A clock with its deadline.
     *
     * @param at from when its time is counted
     */
    public record Begun(Instant at, Deadline deadline) {}

    /** What has been said of which deadline. */
    private record Noticed(CaseClock clock, Instant dueAt, WatchStep step) {}

    public void evolve(CaseEvent event) {
        switch (event) {
            case PostReceived e -> observed(e.receivedAt(), e.deadline(), e.clocks());
            case PostEdited e -> observed(e.receivedAt(), e.deadline(), e.clocks());
            case DeadlineTightened e ->
                of(CaseClock.ANSWER).ifPresent(answer -> soonest(CaseClock.ANSWER, answer.at(), e.deadline()));
            case DeadlineRecalculated e -> settle(e.clock(), e.deadline());
            case AnswerPaused e -> paused = e;
            case AnswerResumed e -> resumed(e);
            case CaseForwarded e -> offered(e);
            case CaseReopened e -> reopened(e);
            case DeadlineNeared e -> noticed.add(new Noticed(e.clock(), e.dueAt(), WatchStep.NEAR));
            case DeadlineMissed e -> noticed.add(new Noticed(e.clock(), e.dueAt(), WatchStep.MISSED));
            case CaseEscalated e -> noticed.add(new Noticed(e.clock(), e.dueAt(), WatchStep.of(e.step())));
            default -> {
                // moves no clock, but may stop one
            }
        }
        stopped.addAll(ClockStops.of(event));
        if (stopped.contains(CaseClock.ANSWER)) {
            paused = null;
        }
    }

    public Optional<Begun> of(CaseClock clock) {
        return Optional.ofNullable(begun.get(clock));
    }

    /** The deadline that somebody moved it to; observations give no other. */
    public Optional<Deadline> moved(CaseClock clock) {
        return settled.contains(clock) ? of(clock).map(Begun::deadline) : Optional.empty();
    }

    public boolean isStopped(CaseClock clock) {
        return stopped.contains(clock);
    }

    /** Present while the answer waits for somebody else. */
    public Optional<AnswerPaused> paused() {
        return Optional.ofNullable(paused);
    }

    /** When the answer waited, in order; since it was last begun. */
    public List<Hold> holds() {
        return List.copyOf(holds);
    }

    /** The deadline that runs; empty when there is none, when what it is for is done, and while it waits for somebody else. */
    public Optional<Deadline> running(CaseClock clock) {
        boolean waits = clock == CaseClock.ANSWER && paused != null;
        return waits || isStopped(clock) ? Optional.empty() : of(clock).map(Begun::deadline);
    }

    /** What is to be said now, in order. Who slept through a deadline is told that it is missed, and not that it was near. */
    public List<WatchStep> due(CaseClock clock, ClockWatch rules, Instant now) {
        var due = new ArrayList<>(pending(clock, rules)
                .filter(step -> !step.at.isAfter(now))
                .map(Pending::step)
                .toList());
        if (due.contains(WatchStep.MISSED)) {
            due.remove(WatchStep.NEAR);
        }
        return List.copyOf(due);
    }

    /** When there is something to be said next, which may be past; empty when there is nothing more, as things stand. */
    public Optional<Instant> next(CaseClock clock, ClockWatch rules) {
        return pending(clock, rules).map(Pending::at).min(Instant::compareTo);
    }

    /** The same for what comes after a moment. */
    public Optional<Instant> nextAfter(Instant moment, CaseClock clock, ClockWatch rules) {
        return pending(clock, rules)
                .map(Pending::at)
                .filter(at -> at.isAfter(moment))
                .min(Instant::compareTo);
    }

    private record Pending(WatchStep step, Instant at) {}

    private Stream<Pending> pending(CaseClock clock, ClockWatch rules) {
        Deadline deadline = running(clock).orElse(null);
        if (deadline == null) {
            return Stream.empty();
        }
        boolean missed = isNoticed(clock, deadline, WatchStep.MISSED);
        return Stream.of(WatchStep.values())
                .filter(step -> !(missed && step == WatchStep.NEAR) && !isNoticed(clock, deadline, step))
                .mapMulti((step, out) -> {
                    Instant at = step.at(deadline, rules);
                    if (at != null) {
                        out.accept(new Pending(step, at));
                    }
                });
    }

    private boolean isNoticed(CaseClock clock, Deadline deadline, WatchStep step) {
        return noticed.contains(new Noticed(clock, deadline.dueAt(), step));
    }

    private void observed(Instant receivedAt, Deadline answer, List<ClockDeadline> others) {
        soonest(CaseClock.ANSWER, receivedAt, answer);
        others.forEach(other -> soonest(other.clock(), receivedAt, other.deadline()));
    }

    private void soonest(CaseClock clock, Instant at, Deadline deadline) {
        if (!settled.contains(clock)) {
            begun.merge(clock, new Begun(at, deadline), (one, other) -> SOONEST.compare(one, other) <= 0 ? one : other);
        }
    }

    private void settle(CaseClock clock, Deadline deadline) {
        Begun before = begun.get(clock);
        begun.put(clock, new Begun(before == null ? deadline.dueAt() : before.at(), deadline));
        settled.add(clock);
    }

    private void resumed(AnswerResumed e) {
        if (paused != null) {
            holds.add(new Hold(paused.pausedAt(), e.resumedAt()));
        }
        paused = null;
        settle(CaseClock.ANSWER, e.deadline());
    }

    /** A clock of its own for each time that a case is forwarded (R30). */
    private void offered(CaseForwarded e) {
        Deadline acceptBy = e.acceptBy();
        if (acceptBy == null) {
            begun.remove(CaseClock.ACCEPTANCE);
        } else {
            begun.put(CaseClock.ACCEPTANCE, new Begun(e.forwardedAt(), acceptBy));
            stopped.remove(CaseClock.ACCEPTANCE);
        }
    }

    private void reopened(CaseReopened e) {
        Deadline deadline = e.deadline();
        if (deadline != null) {
            begun.put(CaseClock.ANSWER, new Begun(e.reopenedAt(), deadline));
            settled.add(CaseClock.ANSWER);
            stopped.remove(CaseClock.ANSWER);
            holds.clear();
        }
    }
}
