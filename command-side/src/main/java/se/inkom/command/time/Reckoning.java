package se.inkom.command.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import se.inkom.command.policy.DeadlineProfile;
import se.inkom.events.cases.Deadline;
import se.inkom.events.cases.DeadlineStep;
import se.inkom.events.cases.DeadlineStep.Kind;

/**
 * One profile under one calendar: from when something began to when it is due, with every step between (N5). The same steps say
 * when it is due and how much time is left, so that the two can never drift apart (D12).
 */
final class Reckoning {
    private final DeadlineProfile profile;
    private final Timeline timeline;
    /** Where a last day that is no weekday may have to be followed by one. */
    private final Timeline weekdays;

    Reckoning(DeadlineProfile profile, Timeline timeline) {
        this.profile = profile;
        this.timeline = timeline;
        this.weekdays = new Timeline(DeadlineProfile.Kind.WEEKDAY_HOURS, timeline.calendar(), null);
    }

    Deadline from(Instant begun) {
        var steps = new Steps();
        Instant due;
        if (profile.kind().endsWithADay()) {
            LocalDate last = lastDay(StockholmTime.dateOf(begun));
            due = Timeline.begins(weekdayIfDemanded(last).plusDays(1));
            if (profile.endsOnWeekday()) {
                steps.walk(timeline, begun, Timeline.begins(last));
                steps.walk(weekdays, later(begun, Timeline.begins(last)), due);
            } else {
                steps.walk(timeline, begun, due);
            }
        } else {
            due = steps.count(timeline, begun, profile.time());
        }
        return deadline(due, steps);
    }

    /**
     * With the time that was left when the hold began; what ends with a day still does. Nothing is left of a deadline that had
     * passed, so that one stays where it was.
     *
     * @param begun when it all began, for deadlines from before steps were noted
     */
    Deadline resumed(Deadline old, Instant begun, Hold hold) {
        if (!hold.from().isBefore(old.dueAt())) {
            return old;
        }
        List<DeadlineStep> way = old.steps().isEmpty() ? rebuilt(begun, old.dueAt()) : old.steps();
        Duration left = Steps.countedAfter(way, hold.from());
        var steps = new Steps();
        steps.take(way, hold.from());
        steps.add(Kind.ON_HOLD, hold.from(), hold.until(), null);
        Instant due = steps.count(timeline, hold.until(), left);
        if (profile.kind().endsWithADay()) {
            LocalDate last = weekdayIfDemanded(StockholmTime.dateOf(due.minusNanos(1)));
            Instant end = Timeline.begins(last.plusDays(1));
            steps.walk(profile.endsOnWeekday() ? weekdays : timeline, due, end);
            due = end;
        }
        return deadline(due, steps);
    }

    /** The way that an older Inkom went without noting it; by another calendar than today's it may have come elsewhere. */
    private List<DeadlineStep> rebuilt(Instant begun, Instant due) {
        Deadline today = from(begun);
        if (today.dueAt().equals(due)) {
            return today.steps();
        }
        var steps = new Steps();
        steps.walk(timeline, begun, due);
        return steps.list();
    }

    private LocalDate lastDay(LocalDate received) {
        return switch (profile.kind()) {
            case CALENDAR_DAYS -> received.plusDays(profile.days());
            default -> weekdayAfter(received, profile.days());
        };
    }

    /** The day itself, or the next that is a weekday, with 0. */
    private LocalDate weekdayAfter(LocalDate received, int count) {
        if (count == 0) {
            return weekdayFrom(received);
        }
        LocalDate day = received;
        for (int left = count; left > 0; left--) {
            day = weekdayFrom(day.plusDays(1));
        }
        return day;
    }

    private LocalDate weekdayFrom(LocalDate first) {
        LocalDate day = first;
        while (!timeline.calendar().isWeekday(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private LocalDate weekdayIfDemanded(LocalDate day) {
        return profile.endsOnWeekday() ? weekdayFrom(day) : day;
    }

    private Deadline deadline(Instant due, Steps steps) {
        return new Deadline(due, profile.reckoning(), timeline.calendar().version(), steps.list());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
