package se.inkom.query.sla;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.inkom.events.cases.CaseClock;
import se.inkom.query.display.SwedishTime;
import se.inkom.query.sla.DayCells.Detail;
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

    /** A moment, and what of the wanted runs then. */
    private record Now(Instant at, Instant soon, List<OpenRun> runs) {
        LocalDate today() {
            return SwedishTime.dateOf(at);
        }

        ClockState stateOf(OpenRun run) {
            return run.stateAt(at, soon);
        }
    }

    /** Counted once over: there are tens of thousands. */
    private static final class Counts {
        private final long[] open = new long[ClockState.values().length];
        private long overdueInSpan;

        void add(OpenRun run, ClockState state, Span span) {
            open[state.ordinal()]++;
            if (state == ClockState.OVERDUE && span.holds(run.day())) {
                overdueInSpan++;
            }
        }

        OpenCounts open() {
            return new OpenCounts(
                    open[ClockState.ON_TIME.ordinal()],
                    open[ClockState.DUE_SOON.ordinal()],
                    open[ClockState.OVERDUE.ordinal()],
                    open[ClockState.PAUSED.ordinal()]);
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
                        : runs.stream().filter(filter.ofOpenRuns()).toList());
    }

    SlaBoard board(SlaFilter filter, @Nullable LocalDate from, @Nullable LocalDate to) {
        Now now = now(filter);
        Span span = Span.of(from, to, now.today());
        var total = new Total();
        days.read(filter, span, null, Detail.SECONDS).forEach(cell -> total.add(cell.tally()));
        var counts = new EnumMap<CaseClock, Counts>(CaseClock.class);
        now.runs.forEach(
                run -> counts.computeIfAbsent(run.clock(), each -> new Counts()).add(run, now.stateOf(run), span));
        Counts counted = counts.getOrDefault(filter.counted(), new Counts());
        return new SlaBoard(
                now.at,
                now.soon,
                filter.counted(),
                counted.open(),
                Arrays.stream(CaseClock.values())
                        .map(each -> new SlaBoard.OfClock(
                                each, counts.getOrDefault(each, new Counts()).open()))
                        .toList(),
                span.from(),
                span.to(),
                total.figures(counted.overdueInSpan));
    }

    Series series(SlaFilter filter, Series.Step step, @Nullable LocalDate from, @Nullable LocalDate to) {
        Now now = now(filter);
        Span span = Span.of(from, to, now.today());
        Map<LocalDate, Total> totals = new HashMap<>();
        days.read(filter, span, null, Detail.SECONDS)
                .forEach(cell -> totals.computeIfAbsent(first(step, cell.day(), span), day -> new Total())
                        .add(cell.tally()));
        Map<LocalDate, Long> overdue = new HashMap<>();
        CaseClock counted = filter.counted();
        for (OpenRun run : now.runs) {
            if (run.clock() == counted && now.stateOf(run) == ClockState.OVERDUE && span.holds(run.day())) {
                overdue.merge(first(step, run.day(), span), 1L, Long::sum);
            }
        }
        var points = new ArrayList<Series.Point>();
        for (LocalDate day = span.from(); !day.isAfter(span.to()); ) {
            LocalDate next = next(step, day);
            points.add(new Series.Point(
                    day,
                    next.isAfter(span.to()) ? span.to() : next.minusDays(1),
                    totals.getOrDefault(day, new Total()).figures(overdue.getOrDefault(day, 0L))));
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
        for (DayCells.Cell cell : days.read(filter, span, null, Detail.HOURS)) {
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
        Map<String, Total> totals = new HashMap<>();
        days.read(filter, span, dimension, Detail.SECONDS)
                .forEach(cell ->
                        totals.computeIfAbsent(cell.key(), key -> new Total()).add(cell.tally()));
        Map<String, Counts> open = new HashMap<>();
        CaseClock counted = filter.counted();
        for (OpenRun run : now.runs) {
            if (run.clock() == counted) {
                open.computeIfAbsent(Objects.requireNonNullElse(dimension.of(run), ""), key -> new Counts())
                        .add(run, now.stateOf(run), span);
            }
        }
        var keys = new TreeSet<>(totals.keySet());
        keys.addAll(open.keySet());
        List<Breakdown.Part> parts = keys.stream()
                .map(key -> {
                    Counts of = open.getOrDefault(key, new Counts());
                    return new Breakdown.Part(
                            key.isEmpty() ? null : key,
                            of.open(),
                            totals.getOrDefault(key, new Total()).figures(of.overdueInSpan));
                })
                .sorted(Comparator.comparing(part -> part.id() == null))
                .toList();
        return new Breakdown(now.at, filter.counted(), dimension, span.from(), span.to(), parts);
    }
}
