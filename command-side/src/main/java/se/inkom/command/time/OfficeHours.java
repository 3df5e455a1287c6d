package se.inkom.command.time;

import java.time.Instant;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import se.inkom.command.policy.DeadlineProfile;
import se.inkom.command.policy.DeadlineRules;
import se.inkom.events.cases.DeadlineStep;

/** Whether an office is open at a moment (R32), by the hours and the calendar that its deadlines are reckoned with. */
@Component
public final class OfficeHours {
    private final SwedishCalendar swedish;

    public OfficeHours(SwedishCalendar swedish) {
        this.swedish = swedish;
    }

    /** @param profile name of a profile of {@code rules} that counts office hours */
    public Predicate<Instant> of(DeadlineRules rules, String profile) {
        var days = new Timeline(
                DeadlineProfile.Kind.OFFICE_HOURS,
                swedish.under(rules.calendar()),
                rules.openingOf(rules.profile(profile)));
        return at -> days.of(StockholmTime.dateOf(at)).stream()
                .filter(step -> step.kind() == DeadlineStep.Kind.COUNTS)
                .anyMatch(open -> !at.isBefore(open.from()) && at.isBefore(open.until()));
    }
}
