package se.inkom.command.time;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.inkom.command.policy.DeadlineProfile;
import se.inkom.command.policy.DeadlineRules;
import se.inkom.command.policy.Policies;
import se.inkom.events.cases.CaseClock;
import se.inkom.events.cases.ClockDeadline;
import se.inkom.events.cases.Deadline;
import se.inkom.events.cases.DeadlineStep;

/**
 * When each clock of a case is due, by the profiles of the policy that judges (R31, R32, ADR 0009, ADR 0032). A pure function of
 * its arguments, the policy and the calendar's version (N5).
 */
@Component
public final class CaseDeadlines {
    /** The clocks that begin with the post itself; what a forwarding begins has a beginning of its own. */
    private static final List<CaseClock> BESIDE_THE_ANSWER =
            List.of(CaseClock.FIRST_LOOK, CaseClock.ASSIGNMENT, CaseClock.REGISTRATION);

    private static final String CRISIS = "crisis-";
    /** By the law of the clock on the wall alone: no calendar is asked. */
    private static final String DAY_AND_NIGHT = "day-and-night";

    private final SwedishCalendar swedish;
    private final Policies policies;
    private volatile @Nullable Compiled compiled;

    /** One policy's rules with its calendar, which are expensive to make and cheap to ask. */
    private record Compiled(DeadlineRules rules, WorkCalendar calendar, Map<DeadlineProfile, Reckoning> reckonings) {
        Reckoning reckoning(DeadlineProfile profile) {
            return reckonings.computeIfAbsent(
                    profile,
                    p -> new Reckoning(
                            p,
                            new Timeline(
                                    p.kind(),
                                    calendar,
                                    p.kind() == DeadlineProfile.Kind.OFFICE_HOURS ? rules.openingOf(p) : null)));
        }
    }

    public CaseDeadlines(SwedishCalendar swedish, Policies policies) {
        this.swedish = swedish;
        this.policies = policies;
    }

    /** When a post that came in then is to be answered, by the standard profile. */
    public Deadline answer(Instant receivedAt) {
        return answer(receivedAt, current());
    }

    /** The same under a policy that does not judge, or not yet. */
    public Deadline answer(Instant receivedAt, DeadlineRules rules) {
        return compiled(rules).reckoning(rules.standardProfile()).from(receivedAt);
    }

    /** The other clocks that a post begins, as far as the policy has them. */
    public List<ClockDeadline> beside(Instant receivedAt) {
        return BESIDE_THE_ANSWER.stream()
                .flatMap(clock -> of(clock, receivedAt).map(due -> new ClockDeadline(clock, due)).stream())
                .toList();
    }

    /** When the unit that a case is offered to must have said yes or no (R30). */
    public Optional<Deadline> acceptance(Instant forwardedAt) {
        return of(CaseClock.ACCEPTANCE, forwardedAt);
    }

    /** In a crisis every hour counts (R27). */
    public Deadline crisis(Instant receivedAt, Duration within) {
        Instant due = receivedAt.plus(within);
        return new Deadline(
                due,
                CRISIS + within,
                DAY_AND_NIGHT,
                List.of(new DeadlineStep(DeadlineStep.Kind.COUNTS, receivedAt, due, null)));
    }

    /** After a hold, with the time that was left; by the profile it had, if the policy still has it. */
    public Deadline resumed(Deadline old, Instant begun, Hold hold) {
        if (old.rule().startsWith(CRISIS)) {
            Deadline due = new Reckoning(DAYS_AND_NIGHTS, dayAndNight()).resumed(old, begun, hold);
            return new Deadline(due.dueAt(), old.rule(), DAY_AND_NIGHT, due.steps());
        }
        DeadlineRules rules = current();
        DeadlineProfile profile = rules.reckonedBy(old.rule()).orElseGet(rules::standardProfile);
        return compiled(rules).reckoning(profile).resumed(old, begun, hold);
    }

    /** Anew from the beginning by today's policy and calendar, with the same holds; a crisis that hurried it still does. */
    public Optional<Deadline> again(CaseClock clock, Deadline old, Instant begun, List<Hold> holds) {
        Optional<Deadline> fresh = of(clock, begun).map(due -> held(due, begun, holds));
        return old.rule().startsWith(CRISIS)
                ? Stream.concat(fresh.stream(), Stream.of(held(crisisAgain(old, begun), begun, holds)))
                        .min(java.util.Comparator.comparing(Deadline::dueAt))
                : fresh;
    }

    private Deadline crisisAgain(Deadline old, Instant begun) {
        return crisis(begun, Duration.parse(old.rule().substring(CRISIS.length())));
    }

    private Deadline held(Deadline due, Instant begun, List<Hold> holds) {
        Deadline at = due;
        for (Hold hold : holds) {
            at = resumed(at, begun, hold);
        }
        return at;
    }

    private Optional<Deadline> of(CaseClock clock, Instant begun) {
        DeadlineRules rules = current();
        return rules.profileOf(clock)
                .map(profile -> compiled(rules).reckoning(profile).from(begun));
    }

    private DeadlineRules current() {
        return policies.current().deadlines();
    }

    private static final DeadlineProfile DAYS_AND_NIGHTS =
            DeadlineProfile.hours(DAY_AND_NIGHT, DeadlineProfile.Kind.DAY_AND_NIGHT, 0, "R27");

    private Timeline dayAndNight() {
        return new Timeline(
                DeadlineProfile.Kind.DAY_AND_NIGHT, compiled(current()).calendar(), null);
    }

    /** Only a dry run and an adoption ask for another policy than the last time. */
    private Compiled compiled(DeadlineRules rules) {
        Compiled last = compiled;
        if (last == null || last.rules() != rules) {
            last = new Compiled(rules, swedish.under(rules.calendar()), new ConcurrentHashMap<>());
            compiled = last;
        }
        return last;
    }
}
