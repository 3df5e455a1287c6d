package se.inkom.command.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * When somebody should look at an account again (R21, R22), and when it has been unattended for too long (L13). Pure functions
 * of when it was last looked at, stored with the event as an answer's deadline is.
 */
@Component
public final class SupervisionDue {
    private final SwedishCalendar calendar;

    public SupervisionDue(SwedishCalendar calendar) {
        this.calendar = calendar;
    }

    /** The end of the last of so many weekdays: looked at on a Friday, with one weekday to go, by the end of Monday. */
    public Instant nextLookBy(Instant lookedAt, int weekdays) {
        LocalDate day = StockholmTime.dateOf(lookedAt);
        for (int left = weekdays; left > 0; ) {
            day = day.plusDays(1);
            if (calendar.isWeekday(day)) {
                left--;
            }
        }
        return day.plusDays(1).atStartOfDay(StockholmTime.ZONE).toInstant();
    }

    /** Calendar days, Sundays like all others: the law knows no holidays. */
    public Instant alarmAt(Instant lookedAt, int days) {
        return lookedAt.plus(Duration.ofDays(days));
    }
}
