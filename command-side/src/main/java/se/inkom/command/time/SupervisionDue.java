package se.inkom.command.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import se.inkom.command.policy.Policies;

/**
 * When somebody should look at an account again (R21, R22), and when it has been unattended for too long (L13). Pure functions
 * of when it was last looked at, stored with the event as an answer's deadline is.
 */
@Component
public final class SupervisionDue {
    private final SwedishCalendar swedish;
    private final Policies policies;

    public SupervisionDue(SwedishCalendar swedish, Policies policies) {
        this.swedish = swedish;
        this.policies = policies;
    }

    /** The end of the last of so many weekdays: looked at on a Friday, with one weekday to go, by the end of Monday. */
    public Instant nextLookBy(Instant lookedAt, int weekdays) {
        WorkCalendar calendar = swedish.under(policies.current().deadlines().calendar());
        LocalDate day = StockholmTime.dateOf(lookedAt);
        for (int left = weekdays; left > 0; ) {
            day = day.plusDays(1);
            if (calendar.isWeekday(day)) {
                left--;
            }
        }
        return Timeline.begins(day.plusDays(1));
    }

    /** Calendar days, Sundays like all others: the law knows no holidays. */
    public Instant alarmAt(Instant lookedAt, int days) {
        return lookedAt.plus(Duration.ofDays(days));
    }
}
