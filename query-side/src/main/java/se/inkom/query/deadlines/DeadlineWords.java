package se.inkom.query.deadlines;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.inkom.events.cases.CaseClock;
import se.inkom.events.cases.Deadline;
import se.inkom.events.cases.DeadlineStep;
import se.inkom.query.display.SwedishTime;

/** Says in Swedish or English how a deadline was reckoned: clocks on the wall in Stockholm, hours as they pass (N5). */
public enum DeadlineWords {
    SWEDISH(Locale.of("sv", "SE"), "HH.mm", "24.00"),
    ENGLISH(Locale.UK, "HH:mm", "24:00");

    private static final Pattern NUMBERED =
            Pattern.compile("([0-9]+)-(weekday-hours|office-hours|calendar-days)(-.*)?");
    private static final Pattern END_OF_WEEKDAY = Pattern.compile("end-of-weekday-([0-9]+)");
    private static final String CRISIS = "crisis-";

    private final Locale locale;
    private final DateTimeFormatter day;
    private final DateTimeFormatter dayAndYear;
    private final DateTimeFormatter time;
    private final String midnight;

    DeadlineWords(Locale locale, String time, String midnight) {
        this.locale = locale;
        this.day = DateTimeFormatter.ofPattern("EEEE d MMMM", locale);
        this.dayAndYear = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", locale);
        this.time = DateTimeFormatter.ofPattern(time, locale);
        this.midnight = midnight;
    }

    /** The first of a client's languages that we speak; Swedish when it wants neither. */
    static DeadlineWords of(Locale wanted) {
        return wanted.getLanguage().equals("en") ? ENGLISH : SWEDISH;
    }

    Locale locale() {
        return locale;
    }

    private boolean swedish() {
        return this == SWEDISH;
    }

    /** Such as {@code fredag 20 november 15.00–24.00: 9 tim räknas}. */
    public String step(DeadlineStep step) {
        return when(step.from(), step.until()) + ": " + what(step);
    }

    private String what(DeadlineStep step) {
        return switch (step.kind()) {
            case COUNTS -> length(Duration.between(step.from(), step.until())) + (swedish() ? " räknas" : " count");
            case WEEKEND -> notCounting(swedish() ? "helg" : "weekend");
            case HOLIDAY -> notCounting(step.name() == null ? swedish() ? "helgdag" : "holiday" : step.name());
            case CLOSED ->
                notCounting((swedish() ? "stängt" : "closed") + (step.name() == null ? "" : ", " + step.name()));
            case OFF_HOURS -> notCounting(swedish() ? "utanför kontorstid" : "outside office hours");
            case ON_HOLD ->
                notCounting(swedish() ? "svaret väntade på någon annan" : "the answer waited for somebody else");
        };
    }

    private String notCounting(String why) {
        return (swedish() ? "räknas inte, " : "does not count, ") + why;
    }

    /** Hours that pass, not those on the clock: a day on which clocks change has 23 or 25. */
    private String length(Duration length) {
        long hours = length.toHours();
        long minutes = length.toMinutesPart();
        String inHours = hours + (swedish() ? " tim" : " h");
        String inMinutes = minutes + " min";
        if (length.compareTo(Duration.ofMinutes(1)) < 0) {
            return length.toSeconds() + " s";
        }
        return minutes == 0 ? inHours : hours == 0 ? inMinutes : inHours + " " + inMinutes;
    }

    private String when(Instant from, Instant until) {
        LocalDateTime begins = SwedishTime.clock(from);
        LocalDateTime ends = SwedishTime.clock(until);
        boolean atMidnight = ends.toLocalTime().equals(LocalTime.MIDNIGHT);
        LocalDate lastDay = atMidnight ? ends.toLocalDate().minusDays(1) : ends.toLocalDate();
        boolean wholeDays = atMidnight && begins.toLocalTime().equals(LocalTime.MIDNIGHT);
        String endTime = atMidnight ? midnight : time.format(ends);
        if (begins.toLocalDate().equals(lastDay)) {
            return day.format(begins) + (wholeDays ? "" : " " + time.format(begins) + "–" + endTime);
        }
        return wholeDays
                ? day.format(begins) + " – " + day.format(lastDay)
                : day.format(begins) + " " + time.format(begins) + " – " + day.format(lastDay) + " " + endTime;
    }

    /** Such as {@code måndag 23 november 2026 kl. 15.00}. */
    public String moment(Instant at) {
        LocalDateTime clock = SwedishTime.clock(at);
        return at(clock.toLocalDate(), time.format(clock));
    }

    /** The same of an end: midnight is the end of a day, not the beginning of the next. */
    public String end(Instant at) {
        LocalDateTime clock = SwedishTime.clock(at);
        return clock.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? at(clock.toLocalDate().minusDays(1), midnight)
                : moment(at);
    }

    private String at(LocalDate date, String clock) {
        return dayAndYear.format(date) + (swedish() ? " kl. " : " at ") + clock;
    }

    /** Such as {@code Svar senast måndag 23 november 2026 kl. 15.00: 24 timmar som bara löper på vardagar.} */
    String sentence(CaseClock clock, Deadline deadline) {
        return what(clock) + (swedish() ? " senast " : " by ") + end(deadline.dueAt()) + ": "
                + reckoning(deadline.rule()) + ".";
    }

    private String what(CaseClock clock) {
        return switch (clock) {
            case FIRST_LOOK -> swedish() ? "Någon ska ha sett inlägget" : "To be looked at";
            case ASSIGNMENT -> swedish() ? "Handläggare ska vara utsedd" : "To be assigned";
            case ANSWER -> swedish() ? "Svar" : "To be answered";
            case REGISTRATION -> swedish() ? "Beslut om diarieföring" : "Diary decision";
            case ACCEPTANCE -> swedish() ? "Svar om mottagande" : "To be accepted or declined";
        };
    }

    /** What the stored name of a reckoning means; a name from a later Inkom is shown as it is. */
    public String reckoning(String rule) {
        Matcher numbered = NUMBERED.matcher(rule);
        Matcher endOfWeekday = END_OF_WEEKDAY.matcher(rule);
        if (numbered.matches()) {
            String count = numbered.group(1);
            return switch (numbered.group(2)) {
                case "weekday-hours" ->
                    swedish()
                            ? count + " timmar som bara löper på vardagar"
                            : count + " hours that run on weekdays only";
                case "office-hours" ->
                    swedish()
                            ? count + " timmar som bara löper när kontoret är öppet"
                            : count + " hours that run while the office is open only";
                default ->
                    swedish()
                            ? "till slutet av dygn " + count + " därefter"
                            : "to the end of day " + count + " after it";
            };
        }
        if (endOfWeekday.matches()) {
            String count = endOfWeekday.group(1);
            return count.equals("1")
                    ? swedish() ? "till slutet av nästa vardag" : "to the end of the next weekday"
                    : swedish()
                            ? "till slutet av vardag " + count + " därefter"
                            : "to the end of weekday " + count + " after it";
        }
        if (rule.startsWith(CRISIS)) {
            String within = length(Duration.parse(rule.substring(CRISIS.length())));
            return swedish() ? "krisläge, " + within + " dygnet runt" : "crisis, " + within + " day and night";
        }
        return rule;
    }
}
