package se.inkom.query.sla;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.inkom.events.cases.CaseClock;
import se.inkom.query.display.SwedishTime;
import se.inkom.query.support.QueryProperties;

/** Puts the numbers together: what runs now, and what became of what began in a span of days. */
@Component
class ReckonFigures {
    private final OpenClocks clocks;
    private final DayCells days;
    private final Clock clock;
    private final QueryProperties properties;

    ReckonFigures(OpenClocks clocks, DayCells days, Clock clock, QueryProperties properties) {
        this.clocks = clocks;
        this.days = days;
        this.clock = clock;
        this.properties = properties;
    }

    /** A moment, and what runs then. */
    private record Now(Instant at, Instant soon, List<OpenRun> runs) {
        LocalDate today() {
            return SwedishTime.dateOf(at);
        }

        OpenCounts count(Predicate<OpenRun> which) {
            var n = new long[ClockState.values().length];
            for (OpenRun run : runs) {
                if (which.test(run)) {
                    n[run.stateAt(at, soon).ordinal()]++;
                }
            }
            return new OpenCounts(
                    n[ClockState.ON_TIME.ordinal()],
                    n[ClockState.DUE_SOON.ordinal()],
                    n[ClockState.OVERDUE.ordinal()],
                    n[ClockState.PAUSED.ordinal()]);
        }
    }

    private Now now(SlaFilter filter) {
        Instant at = clock.instant();
        List<OpenRun> runs = clocks.now();
        return new Now(
                at,
                at.plus(properties.dueSoon()),
                filter.wanted().isEmpty()
                        ? runs
                        : runs.stream().filter(filter::holds).toList());
    }

    SlaBoard board(SlaFilter filter, @Nullable LocalDate from, @Nullable LocalDate to) {
        Now now = now(filter);
        Span span = Span.of(from, to, now.today());
        var total = new Tally();
        days.read(filter, span, null).forEach(cell -> total.add(cell.tally()));
        return new SlaBoard(
                now.at,
                now.soon,
                filter.counted(),
                now.count(run -> run.clock() == filter.counted()),
                Arrays.stream(CaseClock.values())
                        .map(each -> new SlaBoard.OfClock(each, now.count(run -> run.clock() == each)))
                        .toList(),
                span.from(),
                span.to(),
                total.figures(now.count(of(filter, span)).overdue()));
    }

    private static Predicate<OpenRun> of(SlaFilter filter, Span span) {
        return run -> run.clock() == filter.counted() && span.holds(run.day());
    }

    Series series(SlaFilter filter, Series.Step step, @Nullable LocalDate from, @Nullable LocalDate to) {
        Now now = now(filter);
        Span span = Span.of(from, to, now.today());
        Map<LocalDate, Tally> tallies = new HashMap<>();
        days.read(filter, span, null)
                .forEach(cell -> tallies.computeIfAbsent(first(step, cell.day(), span), day -> new Tally())
                        .add(cell.tally()));
        Map<LocalDate, Long> overdue = new HashMap<>();
        now.runs.stream()
                .filter(of(filter, span))
                .filter(run -> run.stateAt(now.at, now.soon) == ClockState.OVERDUE)
                .forEach(run -> overdue.merge(first(step, run.day(), span), 1L, Long::sum));
        var points = new ArrayList<Series.Point>();
        for (LocalDate day = span.from(); !day.isAfter(span.to()); ) {
            LocalDate next = next(step, day);
            points.add(new Series.Point(
                    day,
                    next.isAfter(span.to()) ? span.to() : next.minusDays(1),
                    tallies.getOrDefault(day, new Tally()).figures(overdue.getOrDefault(day, 0L))));
            day = next;
        }
        return new Series(now.at, filter.counted(), step, span.from(), span.to(), points);
    }

    private static LocalDate first(Series.Step step, LocalDate day, Span span) {
        LocalDate first =
                switch (step) {
                    case DAY -> day;
                    case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                };
        return first.isBefore(span.from()) ? span.from() : first;
    }

    private static LocalDate next(Series.Step step, LocalDate day) {
        return switch (step) {
            case DAY -> day.plusDays(1);
            case WEEK -> day.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        };
    }

    /** Posts as they came in, so always those of the clock that every post starts. */
    Arrivals arrivals(SlaFilter filter, @Nullable LocalDate from, @Nullable LocalDate to) {
        Instant at = clock.instant();
        Span span = Span.of(from, to, SwedishTime.dateOf(at));
        var counts = new long[7][24];
        for (DayCells.Cell cell : days.read(filter, span, null)) {
            long[] ofDay = counts[cell.day().getDayOfWeek().ordinal()];
            for (int hour = 0; hour < ofDay.length; hour++) {
                ofDay[hour] += cell.tally().hours[hour];
            }
        }
        return new Arrivals(
                at,
                span.from(),
                span.to(),
                Arrays.stream(counts).flatMapToLong(Arrays::stream).sum(),
                Arrays.stream(counts).flatMapToLong(Arrays::stream).max().orElse(0),
                Arrays.stream(DayOfWeek.values())
                        .map(day -> new Arrivals.Weekday(
                                day,
                                Arrays.stream(counts[day.ordinal()]).boxed().toList()))
                        .toList());
    }

    Breakdown by(Dimension dimension, SlaFilter filter, @Nullable LocalDate from, @Nullable LocalDate to) {
        Now now = now(filter);
        Span span = Span.of(from, to, now.today());
        Map<String, Tally> tallies = new HashMap<>();
        days.read(filter, span, dimension).forEach(cell -> tallies.computeIfAbsent(cell.key(), key -> new Tally())
                .add(cell.tally()));
        Map<String, List<OpenRun>> open = new HashMap<>();
        for (OpenRun run : now.runs) {
            if (run.clock() == filter.counted()) {
                open.computeIfAbsent(Objects.requireNonNullElse(dimension.of(run), ""), key -> new ArrayList<>())
                        .add(run);
            }
        }
        var keys = new TreeSet<>(tallies.keySet());
        keys.addAll(open.keySet());
        List<Breakdown.Part> parts = keys.stream()
                .map(key -> {
                    var of = new Now(now.at, now.soon, open.getOrDefault(key, List.of()));
                    return new Breakdown.Part(
                            key.isEmpty() ? null : key,
                            of.count(run -> true),
                            tallies.getOrDefault(key, new Tally())
                                    .figures(of.count(run -> span.holds(run.day()))
                                            .overdue()));
                })
                .sorted(Comparator.comparing(part -> part.id() == null))
                .toList();
        return new Breakdown(now.at, filter.counted(), dimension, span.from(), span.to(), parts);
    }
}
