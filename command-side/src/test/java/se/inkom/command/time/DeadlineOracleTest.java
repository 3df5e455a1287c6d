package se.inkom.command.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import se.inkom.command.policy.CalendarRules;
import se.inkom.command.policy.DeadlineProfile;
import se.inkom.command.policy.OpeningHours;
import se.inkom.command.policy.Period;
import se.inkom.command.time.MinuteByMinute.Kind;
import se.inkom.command.time.MinuteByMinute.Rules;
import se.inkom.events.cases.Deadline;
import se.inkom.events.cases.DeadlineStep;

/**
 * The engine agrees with {@link MinuteByMinute} on random instants, profiles and calendars from 2020 to 2100, half of them around
 * the days on which such sums go wrong. As many as {@code -Dinkom.oracle.cases}.
 */
class DeadlineOracleTest {
    private static final int CASES = Integer.getInteger("inkom.oracle.cases", 20_000);
    private static final int CASES_PER_CALENDAR = 100;
    private static final SwedishCalendar SWEDISH = new SwedishCalendar();

    private final long seed = Long.getLong("inkom.oracle.seed", new Random().nextLong());
    private final Random random = new Random(seed);

    @Test
    void agreesWithWhoeverCountsTheMinutes() {
        int[] tried = new int[Kind.values().length];
        for (int i = 0; i < CASES; i += CASES_PER_CALENDAR) {
            var world = new World(random);
            var oracle = new MinuteByMinute(world.rules);
            for (int j = 0; j < CASES_PER_CALENDAR; j++) {
                long received = world.someMinute();
                Deadline due = world.engine.from(at(received));
                Supplier<String> told = () -> "seed %d: received %s under %s".formatted(seed, at(received), world);
                assertThat(due.dueAt()).as(told).isEqualTo(at(oracle.due(received)));
                theStepsSaySo(due, at(received), oracle, told);
                heldUp(world, oracle, received, due, told);
                tried[world.rules.kind().ordinal()]++;
            }
        }
        assertThat(tried).as("cases of each kind").doesNotContain(0);
    }

    /** Without gaps from receipt to deadline, and as many minutes count as the oracle says (D12). */
    private static void theStepsSaySo(Deadline due, Instant received, MinuteByMinute oracle, Supplier<String> told) {
        Instant at = received;
        Duration counted = Duration.ZERO;
        for (DeadlineStep step : due.steps()) {
            assertThat(step.from()).as(told).isEqualTo(at);
            counted = counted.plus(
                    step.kind() == DeadlineStep.Kind.COUNTS
                            ? Duration.between(step.from(), step.until())
                            : Duration.ZERO);
            at = step.until();
        }
        assertThat(at).as(told).isEqualTo(due.dueAt());
        assertThat(counted.toMinutes())
                .as(told)
                .isEqualTo(oracle.counted(minute(received), minute(received), minute(due.dueAt())));
    }

    private void heldUp(World world, MinuteByMinute oracle, long received, Deadline due, Supplier<String> told) {
        long from = received + random.nextLong(minute(due.dueAt()) - received + 60);
        long until = from + random.nextLong(5 * 24 * 60);
        Deadline later = world.engine.resumed(due, at(received), new Hold(at(from), at(until)));
        assertThat(later.dueAt())
                .as(() -> "%s, on hold from %s to %s".formatted(told.get(), at(from), at(until)))
                .isEqualTo(at(oracle.due(received, from, until)));
        var forgetful = new Deadline(due.dueAt(), due.rule(), due.calendar());
        assertThat(world.engine
                        .resumed(forgetful, at(received), new Hold(at(from), at(until)))
                        .dueAt())
                .as(() -> told.get() + ", on hold, from before steps were noted")
                .isEqualTo(later.dueAt());
    }

    private static Instant at(long minute) {
        return Instant.ofEpochSecond(minute * 60);
    }

    private static long minute(Instant at) {
        return at.getEpochSecond() / 60;
    }

    /** One municipality's calendar, opening hours and profile, told to the engine and to the oracle. */
    private static final class World {
        private static final long FIRST = LocalDate.of(2020, 1, 1).toEpochDay();
        private static final long LAST = LocalDate.of(2100, 12, 1).toEpochDay();

        private final Random random;
        private final LocalDate around;
        private final Rules rules;
        private final Reckoning engine;
        private final DeadlineProfile profile;
        private final CalendarRules calendar;
        private final OpeningHours opening;

        World(Random random) {
            this.random = random;
            this.around = random.nextBoolean() ? LocalDate.ofEpochDay(random.nextLong(FIRST, LAST)) : aTrickyDay();
            this.calendar =
                    new CalendarRules(random.nextInt(4) == 0, random.nextInt(4) == 0, closed(), new ArrayList<>());
            var opened = new HashMap<Long, int[][]>();
            var open = opened(opened);
            CalendarRules both =
                    new CalendarRules(calendar.saturdayCounts(), calendar.evesCount(), calendar.closed(), open);
            int[][][] week = week();
            int[][][] summerWeek = week();
            int from = 600 + random.nextInt(1, 30);
            int until = 800 + random.nextInt(1, 31);
            boolean overNewYear = random.nextInt(5) == 0;
            this.opening = new OpeningHours(
                    "kontoret",
                    days(week),
                    List.of(new OpeningHours.Season(
                            "sommar",
                            monthDay(overNewYear ? until : from),
                            monthDay(overNewYear ? from : until),
                            days(summerWeek))));
            Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
            int number = number(kind);
            this.profile = profile(kind, number);
            var closedDays = new HashSet<Long>();
            both.closed().forEach(day -> closedDays.add(day.date().toEpochDay()));
            this.rules = new Rules(
                    kind,
                    number,
                    both.saturdayCounts(),
                    both.evesCount(),
                    Set.copyOf(closedDays),
                    Map.copyOf(opened),
                    week,
                    overNewYear ? until : from,
                    overNewYear ? from : until,
                    summerWeek);
            this.engine = new Reckoning(profile, new Timeline(profile.kind(), SWEDISH.under(both), opening));
        }

        /** Within some days of what the calendar is about, at any minute or just where a day or an office begins or ends. */
        long someMinute() {
            long day = around.toEpochDay() + random.nextInt(-6, 5);
            int minuteOfDay =
                    switch (random.nextInt(4)) {
                        case 0 -> 0;
                        case 1 -> random.nextInt(24) * 60 - random.nextInt(2);
                        default -> random.nextInt(24 * 60);
                    };
            return day * 24 * 60 + minuteOfDay - 60L * random.nextInt(3);
        }

        private LocalDate aTrickyDay() {
            int year = random.nextInt(2020, 2100);
            return switch (random.nextInt(8)) {
                case 0 -> LocalDate.of(year, 3, 31).with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
                case 1 -> LocalDate.of(year, 10, 31).with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
                case 2 -> LocalDate.of(year, 6, 21);
                case 3 -> LocalDate.of(year, 12, 27);
                case 4 -> LocalDate.of(2020 + 4 * random.nextInt(20), 2, 29);
                case 5 -> LocalDate.of(year, 4, 7);
                case 6 -> LocalDate.of(year, 1, 1);
                default -> LocalDate.of(year, 5, 10);
            };
        }

        private List<CalendarRules.ClosedDay> closed() {
            var days = new ArrayList<CalendarRules.ClosedDay>();
            for (int i = random.nextInt(4); i > 0; i--) {
                days.add(new CalendarRules.ClosedDay(around.plusDays(random.nextInt(-6, 10)), "Stängt"));
            }
            return days;
        }

        private List<CalendarRules.OpenDay> opened(Map<Long, int[][]> opened) {
            var days = new ArrayList<CalendarRules.OpenDay>();
            for (int i = random.nextInt(3); i > 0; i--) {
                LocalDate date = around.plusDays(random.nextInt(-6, 10));
                boolean taken = opened.containsKey(date.toEpochDay())
                        || calendar.closed().stream().anyMatch(day -> day.date().equals(date));
                if (!taken) {
                    int[][] hours = random.nextBoolean() ? new int[0][] : day();
                    opened.put(date.toEpochDay(), hours);
                    days.add(new CalendarRules.OpenDay(date, "Öppet", periods(hours)));
                }
            }
            return days;
        }

        private int number(Kind kind) {
            return switch (kind) {
                case WEEKDAY_HOURS, DAY_AND_NIGHT -> random.nextInt(1, 73);
                case OFFICE_HOURS -> random.nextInt(1, 25);
                case END_OF_WEEKDAY -> random.nextInt(4);
                default -> random.nextInt(11);
            };
        }

        private static DeadlineProfile profile(Kind kind, int number) {
            return switch (kind) {
                case WEEKDAY_HOURS -> DeadlineProfile.hours("p", DeadlineProfile.Kind.WEEKDAY_HOURS, number, "R31");
                case OFFICE_HOURS -> DeadlineProfile.hours("p", DeadlineProfile.Kind.OFFICE_HOURS, number, "R32");
                case DAY_AND_NIGHT -> DeadlineProfile.hours("p", DeadlineProfile.Kind.DAY_AND_NIGHT, number, "R27");
                case END_OF_WEEKDAY -> DeadlineProfile.days("p", DeadlineProfile.Kind.END_OF_WEEKDAY, number, "R31");
                case CALENDAR_DAYS -> DeadlineProfile.days("p", DeadlineProfile.Kind.CALENDAR_DAYS, number, "R31");
                case CALENDAR_DAYS_TO_WEEKDAY ->
                    new DeadlineProfile(
                            "p", DeadlineProfile.Kind.CALENDAR_DAYS, 0, number, null, null, null, true, "R31");
            };
        }

        private int[][][] week() {
            var week = new int[7][][];
            for (int day = 0; day < 7; day++) {
                week[day] = day < 5 || random.nextBoolean() ? day() : new int[0][];
            }
            return week;
        }

        /** One to three periods with gaps such as lunch; sometimes to midnight, and at times over the hour when clocks change. */
        private int[][] day() {
            int periods = random.nextInt(1, 4);
            var day = new int[periods][];
            int at = random.nextInt(6) == 0 ? random.nextInt(120) : random.nextInt(180, 600);
            for (int i = 0; i < periods; i++) {
                int until = Math.min(at + random.nextInt(1, 300), 24 * 60);
                until = until > 120 && until < 180 ? 180 : until;
                day[i] = new int[] {at, i == periods - 1 && random.nextInt(10) == 0 ? 24 * 60 : until};
                at = until + random.nextInt(1, 90);
                at = at > 120 && at < 180 ? 181 : at;
                if (at >= 24 * 60 - 1) {
                    return Arrays.copyOf(day, i + 1);
                }
            }
            return day;
        }

        private static List<OpeningHours.Days> days(int[][][] week) {
            var days = new ArrayList<OpeningHours.Days>();
            for (int day = 0; day < 7; day++) {
                days.add(new OpeningHours.Days(List.of(DayOfWeek.of(day + 1)), periods(week[day])));
            }
            return days;
        }

        private static List<Period> periods(int[][] day) {
            return Arrays.stream(day)
                    .map(period -> new Period(time(period[0]), time(period[1] % (24 * 60))))
                    .toList();
        }

        private static LocalTime time(int minuteOfDay) {
            return LocalTime.of(minuteOfDay / 60, minuteOfDay % 60);
        }

        private static String monthDay(int monthAndDay) {
            return "%02d-%02d".formatted(monthAndDay / 100, monthAndDay % 100);
        }

        @Override
        public String toString() {
            return profile + ", " + calendar + ", open " + rules.opened().keySet() + ", " + opening;
        }
    }
}
