package se.inkom.command.clocks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.inkom.command.policy.ClockWatch;
import se.inkom.events.cases.*;

/**
 * The clocks of one case (N5, D12, D13). Observations may come in any order: of the deadlines they bring the soonest counts,
 * until a person has it reckoned again, pauses it or takes the case up again; from then on no observation moves it.
 */
public final class CaseClocks {
    private final Map<CaseClock, Deadline> deadlines = new EnumMap<>(CaseClock.class);
    private final Set<CaseClock> stopped = EnumSet.noneOf(CaseClock.class);
    private final Set<CaseClock> settled = EnumSet.noneOf(CaseClock.class);
    private final Set<Noticed> noticed = new LinkedHashSet<>();
    private boolean paused;

    /** What has been said of which deadline. */
    private record Noticed(CaseClock clock, Instant dueAt, WatchStep step) {}

    public void evolve(CaseEvent event) {
        if (Decisions.isOfAPerson(event)) {
            stopped.add(CaseClock.FIRST_LOOK);
        }
        switch (event) {
            case PostReceived e -> observed(e.deadline(), e.clocks());
            case PostEdited e -> observed(e.deadline(), e.clocks());
            case DeadlineTightened e -> soonest(CaseClock.ANSWER, e.deadline());
            case DeadlineRecalculated e -> settle(e.clock(), e.deadline());
            case AnswerPaused e -> paused = true;
            case AnswerResumed e -> {
                paused = false;
                settle(CaseClock.ANSWER, e.deadline());
            }
            case CaseForwarded e -> offered(e);
            case ForwardingAccepted e -> stopped.add(CaseClock.ACCEPTANCE);
            case ForwardingDeclined e -> stopped.add(CaseClock.ACCEPTANCE);
            case CaseAssigned e -> stopped.add(CaseClock.ASSIGNMENT);
            case AnswerPublished e -> stopped.add(CaseClock.ANSWER);
            case AnswerDeemedUnnecessary e -> stopped.add(CaseClock.ANSWER);
            case CaseRegistered e -> stopped.add(CaseClock.REGISTRATION);
            case RegistrationDeemedUnnecessary e -> stopped.add(CaseClock.REGISTRATION);
            case CaseClosed e -> stopped.addAll(EnumSet.allOf(CaseClock.class));
            case CaseReopened e -> reopened(e);
            case DeadlineNeared e -> noticed.add(new Noticed(e.clock(), e.dueAt(), WatchStep.NEAR));
            case DeadlineMissed e -> noticed.add(new Noticed(e.clock(), e.dueAt(), WatchStep.MISSED));
            case CaseEscalated e -> noticed.add(new Noticed(e.clock(), e.dueAt(), WatchStep.of(e.step())));
            default -> {
                // moves no clock
            }
        }
    }

    /** The deadline that runs; empty when there is none, when what it is for is done, and while it waits for somebody else. */
    public Optional<Deadline> running(CaseClock clock) {
        boolean waits = clock == CaseClock.ANSWER && paused;
        return waits || stopped.contains(clock) ? Optional.empty() : Optional.ofNullable(deadlines.get(clock));
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

    private void observed(Deadline answer, List<ClockDeadline> others) {
        soonestUnlessSettled(CaseClock.ANSWER, answer);
        others.forEach(other -> soonestUnlessSettled(other.clock(), other.deadline()));
    }

    private void soonestUnlessSettled(CaseClock clock, Deadline deadline) {
        if (!settled.contains(clock)) {
            soonest(clock, deadline);
        }
    }

    private void soonest(CaseClock clock, Deadline deadline) {
        deadlines.merge(clock, deadline, (one, other) -> other.dueAt().isBefore(one.dueAt()) ? other : one);
    }

    private void settle(CaseClock clock, Deadline deadline) {
        deadlines.put(clock, deadline);
        settled.add(clock);
    }

    /** A clock of its own for each time that a case is forwarded (R30). */
    private void offered(CaseForwarded e) {
        Deadline acceptBy = e.acceptBy();
        if (acceptBy == null) {
            deadlines.remove(CaseClock.ACCEPTANCE);
        } else {
            deadlines.put(CaseClock.ACCEPTANCE, acceptBy);
            stopped.remove(CaseClock.ACCEPTANCE);
        }
    }

    private void reopened(CaseReopened e) {
        Deadline deadline = e.deadline();
        paused = false;
        if (deadline != null) {
            settle(CaseClock.ANSWER, deadline);
            stopped.remove(CaseClock.ANSWER);
        }
    }
}
