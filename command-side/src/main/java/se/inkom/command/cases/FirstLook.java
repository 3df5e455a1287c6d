package se.inkom.command.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.inkom.command.support.SystemActor;
import se.inkom.command.time.CaseDeadlines;
import se.inkom.command.triage.Crises;
import se.inkom.command.triage.Judgement;
import se.inkom.command.triage.Triage;
import se.inkom.events.cases.CaseClock;
import se.inkom.events.cases.CaseEvent;
import se.inkom.events.cases.Deadline;
import se.inkom.events.cases.DeadlineTightened;
import se.inkom.events.cases.PostEdited;
import se.inkom.events.cases.PostOrigin;
import se.inkom.events.cases.PostReceived;
import se.inkom.events.cases.Suggestion;
import se.inkom.events.ids.CaseId;
import se.inkom.events.messages.PostObserved;
import se.inkom.ledger.vault.ContentStore;

/**
 * What happens when a post is seen: it is taken in with what the rules suggest it is (R26), masked in the same breath if it may
 * be secret (R51), and answered sooner if it came in a crisis (R27); the time that waited for its writer runs again (D13).
 */
final class FirstLook {
    private FirstLook() {}

    /** The facts that follow, in their order; none when nothing of it is new. */
    static List<CaseEvent> of(
            CaseId caseId,
            PostOrigin origin,
            PostObserved seen,
            CaseState state,
            ContentStore contents,
            CaseDeadlines deadlines,
            Triage triage,
            Crises crises,
            Clock clock) {
        Judgement judgement = triage.judge(seen.text());
        CaseEvent fact = Observation.of(caseId, origin, seen, state, contents, deadlines, judgement.suggestion())
                .orElse(null);
        if (fact == null) {
            return List.of();
        }
        var facts = new ArrayList<CaseEvent>();
        facts.add(fact);
        if (!judgement.secrecy().isEmpty()) {
            Suspicion.raise(caseId, judgement.secrecy(), state, contents, SystemActor.INTAKE, clock.instant())
                    .ifPresent(facts::add);
        }
        switch (fact) {
            case PostReceived e ->
                tightened(
                                caseId,
                                origin,
                                e.receivedAt(),
                                e.suggestion(),
                                soonest(state, e.deadline()),
                                crises,
                                deadlines,
                                clock)
                        .ifPresent(facts::add);
            case PostEdited e -> {
                if (state.clocks.moved(CaseClock.ANSWER).isEmpty()) {
                    tightened(
                                    caseId,
                                    origin,
                                    e.receivedAt(),
                                    e.suggestion(),
                                    soonest(state, e.deadline()),
                                    crises,
                                    deadlines,
                                    clock)
                            .ifPresent(facts::add);
                }
                Timing.heard(e, state, deadlines, clock.instant()).ifPresent(facts::add);
            }
            default -> {
                // nothing else begins a deadline
            }
        }
        return facts;
    }

    private static Instant soonest(CaseState state, Deadline given) {
        Instant due = state.clocks
                .of(CaseClock.ANSWER)
                .map(answer -> answer.deadline().dueAt())
                .orElse(null);
        return due == null || given.dueAt().isBefore(due) ? given.dueAt() : due;
    }

    private static Optional<DeadlineTightened> tightened(
            CaseId caseId,
            PostOrigin origin,
            Instant receivedAt,
            @Nullable Suggestion suggestion,
            Instant soonest,
            Crises crises,
            CaseDeadlines deadlines,
            Clock clock) {
        String topic = suggestion == null ? null : suggestion.topic();
        return crises.covering(origin.account(), topic, receivedAt)
                .filter(crisis -> receivedAt.plus(crisis.answerWithin()).isBefore(soonest))
                .map(crisis -> new DeadlineTightened(
                        caseId,
                        crisis.id(),
                        crisis.declaredBy(),
                        deadlines.crisis(receivedAt, crisis.answerWithin()),
                        clock.instant()));
    }
}
