package se.inkom.command.cases;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;
import se.inkom.command.clocks.WatchStep;
import se.inkom.command.policy.ClockWatch;
import se.inkom.command.policy.Policies;
import se.inkom.command.staffing.Substitutes;
import se.inkom.events.cases.CaseClock;
import se.inkom.events.cases.CaseEscalated;
import se.inkom.events.cases.CaseEvent;
import se.inkom.events.cases.DeadlineMissed;
import se.inkom.events.cases.DeadlineNeared;
import se.inkom.events.cases.EscalationStep;
import se.inkom.events.ids.OfficerId;
import se.inkom.events.ids.UnitId;

/**
 * The part of a case that says that a deadline is near or missed, and before whom a late case is put: its officer, the officer's
 * substitute, the manager (R33, D14). Each once for each deadline of each clock, whoever asks and how often.
 */
class Watching {
    private final CaseState state;

    Watching(CaseState state) {
        this.state = state;
    }

    @CommandHandler
    Optional<Instant> decide(NoticeDeadline c, Policies policies, Substitutes substitutes, Clock clock) {
        Instant now = clock.instant();
        ClockWatch rules = policies.current().watch().of(c.clock());
        var people = new Responsible(c.clock(), policies, substitutes);
        for (WatchStep step : state.clocks.due(c.clock(), rules, now)) {
            notice(c, step, people, now).ifPresent(e -> apply(e));
        }
        // What nobody can be named for is not asked again and again; the case's next event, or its next step, looks
        // once more.
        return state.clocks.nextAfter(now, c.clock(), rules);
    }

    static boolean isNotice(CaseEvent event) {
        return event instanceof DeadlineNeared || event instanceof DeadlineMissed || event instanceof CaseEscalated;
    }

    private Optional<CaseEvent> notice(NoticeDeadline c, WatchStep step, Responsible people, Instant now) {
        Instant dueAt = state.clocks.running(c.clock()).orElseThrow().dueAt();
        return switch (step) {
            case NEAR -> Optional.of(new DeadlineNeared(c.caseId(), c.clock(), dueAt, people.officer(), now));
            case MISSED ->
                Optional.of(new DeadlineMissed(c.caseId(), c.clock(), dueAt, people.officer(), people.manager(), now));
            case SUBSTITUTE -> escalated(c, dueAt, EscalationStep.SUBSTITUTE, people.substitute(now), people, now);
            case MANAGER -> escalated(c, dueAt, EscalationStep.MANAGER, people.manager(), people, now);
        };
    }

    private static Optional<CaseEvent> escalated(
            NoticeDeadline c,
            Instant dueAt,
            EscalationStep step,
            @Nullable OfficerId to,
            Responsible people,
            Instant now) {
        return Optional.ofNullable(to)
                .map(somebody ->
                        new CaseEscalated(c.caseId(), c.clock(), dueAt, step, somebody, people.manager(), now));
    }

    /** Who answers for a clock: of an offered case the unit that is to accept it, and none of its officers yet (R30). */
    private final class Responsible {
        private final CaseClock clock;
        private final Policies policies;
        private final Substitutes substitutes;

        Responsible(CaseClock clock, Policies policies, Substitutes substitutes) {
            this.clock = clock;
            this.policies = policies;
            this.substitutes = substitutes;
        }

        @Nullable
        OfficerId officer() {
            return clock == CaseClock.ACCEPTANCE ? null : state.officer;
        }

        @Nullable
        OfficerId substitute(Instant now) {
            OfficerId officer = officer();
            return officer == null ? null : substitutes.standInFor(officer, now).orElse(null);
        }

        @Nullable
        OfficerId manager() {
            UnitId unit = clock == CaseClock.ACCEPTANCE
                    ? Objects.requireNonNull(state.offered).toUnit()
                    : state.unit;
            String manager = unit == null ? null : policies.current().managerOf(unit.value());
            return manager == null ? null : new OfficerId(manager);
        }
    }
}
