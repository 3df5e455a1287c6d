package se.inkom.command.time;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.stereotype.Component;
import se.inkom.command.policy.DeadlineProfile;
import se.inkom.command.policy.DeadlineRules;

/** Whether an office is open at a moment (R32), by the hours and the calendar that its deadlines are reckoned with. */
@Component
public final class OfficeHours {
    private final SwedishCalendar calendar;

    public OfficeHours(SwedishCalendar calendar) {
        this.calendar = calendar;
    }

    /** @param profile name of a profile that counts office hours */
    public boolean isOpen(Instant at, DeadlineRules rules, String profile) {
        DeadlineProfile hours = rules.profile(profile);
        LocalDate day = StockholmTime.dateOf(at);
        return calendar.isWeekday(day)
                && !at.isBefore(day.atTime(Objects.requireNonNull(hours.opens()))
                        .atZone(StockholmTime.ZONE)
                        .toInstant())
                && at.isBefore(day.atTime(Objects.requireNonNull(hours.closes()))
                        .atZone(StockholmTime.ZONE)
                        .toInstant());
    }
}
