package se.inkom.query.deadlines;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.inkom.events.cases.*;

/** The clocks of one case while its events are read. Of what observations give, the soonest counts; what people move, stays. */
final class ClockStory {
    private final Map<CaseClock, Told> clocks = new EnumMap<>(CaseClock.class);

    /**
     * What became of a clock.
     *
     * @param stoppedAt absent while what it is for is not done
     * @param pause absent while it runs
     */
    record Told(
            Instant begunAt,
            Deadline deadline,
            boolean moved,
            @Nullable Instant stoppedAt,
            @Nullable AnswerPaused pause) {
        private Told observed(Instant begun, Deadline given) {
            boolean sooner = given.dueAt().isBefore(deadline.dueAt())
                    || given.dueAt().equals(deadline.dueAt()) && begun.isBefore(begunAt);
            return moved || !sooner ? this : new Told(begun, given, false, stoppedAt, pause);
        }

        private Told movedTo(Deadline due) {
            return new Told(begunAt, due, true, stoppedAt, null);
        }

        private Told stopped(Instant at) {
            return stoppedAt == null ? new Told(begunAt, deadline, moved, at, null) : this;
        }
    }

    Map<CaseClock, Told> told() {
        return clocks;
    }

    /** @param recordedAt for events that tell no time of their own */
    void follow(CaseEvent event, Instant recordedAt) {
        switch (event) {
            case PostReceived e -> observed(e.receivedAt(), e.deadline(), e.clocks());
            case PostEdited e -> observed(e.receivedAt(), e.deadline(), e.clocks());
            case DeadlineTightened e ->
                clocks.computeIfPresent(CaseClock.ANSWER, (c, told) -> told.observed(told.begunAt(), e.deadline()));
            case CaseForwarded e -> begins(CaseClock.ACCEPTANCE, e.forwardedAt(), e.acceptBy());
            case CaseReopened e -> begins(CaseClock.ANSWER, e.reopenedAt(), e.deadline());
            case AnswerPaused e ->
                clocks.computeIfPresent(
                        CaseClock.ANSWER,
                        (c, told) -> new Told(told.begunAt(), told.deadline(), told.moved(), told.stoppedAt(), e));
            case AnswerResumed e -> clocks.computeIfPresent(CaseClock.ANSWER, (c, told) -> told.movedTo(e.deadline()));
            case DeadlineRecalculated e -> clocks.computeIfPresent(e.clock(), (c, told) -> told.movedTo(e.deadline()));
            default -> {}
        }
        Instant at = Optional.ofNullable(answeredAt(event)).orElse(recordedAt);
        ClockStops.of(event).forEach(clock -> clocks.computeIfPresent(clock, (c, told) -> told.stopped(at)));
    }

    /** What the platform says: the answer stood there before we recorded it. */
    private static @Nullable Instant answeredAt(CaseEvent event) {
        return event instanceof AnswerPublished e ? e.publishedAt() : null;
    }

    private void observed(Instant receivedAt, Deadline answer, List<ClockDeadline> beside) {
        observed(CaseClock.ANSWER, receivedAt, answer);
        beside.forEach(given -> observed(given.clock(), receivedAt, given.deadline()));
    }

    private void observed(CaseClock clock, Instant begun, Deadline deadline) {
        Told before = clocks.get(clock);
        clocks.put(
                clock,
                before == null ? new Told(begun, deadline, false, null, null) : before.observed(begun, deadline));
    }

    private void begins(CaseClock clock, Instant at, @Nullable Deadline due) {
        if (due != null) {
            clocks.put(clock, new Told(at, due, true, null, null));
        }
    }
}
