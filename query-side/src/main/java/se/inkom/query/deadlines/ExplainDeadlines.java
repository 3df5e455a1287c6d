package se.inkom.query.deadlines;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.inkom.events.cases.AnswerPaused;
import se.inkom.events.cases.CaseClock;
import se.inkom.events.cases.CaseEvent;
import se.inkom.events.ids.CaseId;
import se.inkom.ledger.store.PostgresEventStorageEngine;

/** Reads a case's clocks from its events. */
@Component
class ExplainDeadlines {
    private final PostgresEventStorageEngine ledger;
    private final Clock clock;

    ExplainDeadlines(PostgresEventStorageEngine ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @param version how many events there were */
    record CaseDeadlines(long version, List<ExplainedClock> clocks) {}

    /** Empty when the ledger knows no such case. */
    Optional<CaseDeadlines> of(CaseId caseId, DeadlineWords words) {
        var story = new ClockStory();
        long version = 0;
        var events = ledger.readEvents(caseId.toString());
        while (events.hasNext()) {
            var message = events.next();
            story.follow((CaseEvent) message.getPayload(), message.getTimestamp());
            version++;
        }
        Instant now = clock.instant();
        return version == 0
                ? Optional.empty()
                : Optional.of(new CaseDeadlines(
                        version,
                        story.told().entrySet().stream()
                                .map(told -> explained(told.getKey(), told.getValue(), now, words))
                                .toList()));
    }

    private static ExplainedClock explained(CaseClock clock, ClockStory.Told told, Instant now, DeadlineWords words) {
        ExplainedClock.State state = state(told, now);
        @Nullable AnswerPaused pause = told.pause();
        boolean runs = state == ExplainedClock.State.RUNNING || state == ExplainedClock.State.LATE;
        return new ExplainedClock(
                clock,
                state,
                told.begunAt(),
                told.deadline().dueAt(),
                told.stoppedAt(),
                runs ? Duration.between(now, told.deadline().dueAt()).toSeconds() : null,
                pause == null ? null : pause.waitingFor(),
                pause == null ? null : pause.pausedAt(),
                told.deadline().rule(),
                told.deadline().calendar(),
                words.sentence(clock, told.deadline()),
                told.deadline().steps().stream()
                        .map(step -> new ExplainedClock.Step(step.kind(), step.from(), step.until(), words.step(step)))
                        .toList());
    }

    private static ExplainedClock.State state(ClockStory.Told told, Instant now) {
        Instant due = told.deadline().dueAt();
        Instant stopped = told.stoppedAt();
        if (stopped != null) {
            return stopped.isAfter(due) ? ExplainedClock.State.MET_LATE : ExplainedClock.State.MET;
        }
        if (told.pause() != null) {
            return ExplainedClock.State.PAUSED;
        }
        return now.isBefore(due) ? ExplainedClock.State.RUNNING : ExplainedClock.State.LATE;
    }
}
