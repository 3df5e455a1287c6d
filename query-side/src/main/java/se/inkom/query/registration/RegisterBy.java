package se.inkom.query.registration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.inkom.query.diary.Diaries;
import se.inkom.query.diary.PublishedDiary;
import se.inkom.query.display.SwedishTime;
import se.inkom.query.display.SwedishWeekdays;

/**
 * By which day a post should be registered: "without delay" (OSL 5:1) is a number of weekdays after the day it came in, as the
 * policy says; one weekday where it says nothing (L3, a norm and not a constant of law).
 */
@Component
class RegisterBy {
    private static final int USUAL = 1;

    private final Diaries diaries;
    private final SwedishWeekdays weekdays;
    private final Clock clock;

    RegisterBy(Diaries diaries, SwedishWeekdays weekdays, Clock clock) {
        this.diaries = diaries;
        this.weekdays = weekdays;
        this.clock = clock;
    }

    /** The norm of every authority at this moment. */
    Norms now() {
        Map<String, Integer> within = diaries.all().stream()
                .collect(Collectors.toMap(PublishedDiary::authority, PublishedDiary::registerWithinWeekdays));
        return new Norms(within, weekdays, SwedishTime.dateOf(clock.instant()));
    }

    /** @param within weekdays, by authority */
    record Norms(Map<String, Integer> within, SwedishWeekdays weekdays, LocalDate today) {
        LocalDate of(String authority, LocalDate receivedOn) {
            return weekdays.after(receivedOn, within.getOrDefault(authority, USUAL));
        }

        boolean isOverdue(LocalDate registerBy) {
            return registerBy.isBefore(today);
        }

        /** What came in on that day or before is overdue. */
        LocalDate lastOverdueDay(String authority) {
            LocalDate day = today.minusDays(1);
            while (!isOverdue(of(authority, day))) {
                day = day.minusDays(1);
            }
            return day;
        }
    }
}
