package se.inkom.command.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import se.inkom.events.cases.Deadline;

/**
 * "Närmaste vardagsdygnet" (R31) read as 24 hours that run only on weekdays in Stockholm (ADR 0009): received Friday 15:00,
 * due Monday 15:00; received on Saturday, due when Monday ends. A weekday on which clocks change has 23 or 25 hours.
 */
@Component
public final class AnswerDeadline {
    static final String RULE = "24-weekday-hours";
    private static final Duration TIME_TO_ANSWER = Duration.ofHours(24);

    private final SwedishCalendar calendar;

    public AnswerDeadline(SwedishCalendar calendar) {
        this.calendar = calendar;
    }

    public Deadline of(Instant receivedAt) {
        Duration left = TIME_TO_ANSWER;
        Instant from = receivedAt;
        while (true) {
            LocalDate day = StockholmTime.dateOf(from);
            Instant midnight = day.plusDays(1).atStartOfDay(StockholmTime.ZONE).toInstant();
            if (calendar.isWeekday(day)) {
                Duration today = Duration.between(from, midnight);
                if (left.compareTo(today) <= 0) {
                    return new Deadline(from.plus(left), RULE, SwedishCalendar.VERSION);
                }
                left = left.minus(today);
            }
            from = midnight;
        }
    }
}
