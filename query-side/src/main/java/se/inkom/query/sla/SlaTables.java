package se.inkom.query.sla;

import java.io.IOException;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.inkom.events.cases.CaseClock;
import se.inkom.query.display.SwedishTime;

/** The numbers as tables, in Swedish; docs/sla.md explains each column. */
final class SlaTables {
    private static final Locale SWEDISH = Locale.of("sv", "SE");
    private static final List<String> OPEN = List.of("Pågår i tid", "Snart", "Försenade och obesvarade", "Pausade");
    private static final List<String> FIGURES = List.of(
            "Inkomna",
            "Återupptagna",
            "I tid",
            "För sent",
            "Behövdes inte",
            "Pågår",
            "Pågår försenade",
            "Andel i tid (%)",
            "Median (sekunder)",
            "90 % inom (sekunder)");
    static final List<String> NEXT = List.of(
            "Ärende",
            "Klocka",
            "Omgång",
            "Läge",
            "Började",
            "Senast",
            "Tid kvar (sekunder)",
            "Konto",
            "Myndighet",
            "Enhet",
            "Handläggare",
            "Klassning");
    static final List<String> CASES = List.of(
            "Ärende",
            "Klocka",
            "Omgång",
            "Läge",
            "Började",
            "Senast",
            "Pausad sedan",
            "Slutade",
            "Tid (sekunder)",
            "Pauser (sekunder)",
            "Konto",
            "Myndighet",
            "Enhet",
            "Handläggare",
            "Klassning");

    private SlaTables() {}

    static void write(SlaBoard board, SlaFile file) throws IOException {
        file.row(join(List.of("Klocka"), OPEN));
        board.clocks().forEach(each -> file.row(join(List.of(word(each.clock())), cells(each.open()))));
        file.row(List.of());
        file.row(join(List.of("Klocka", "Från", "Till"), FIGURES));
        file.row(join(List.of(word(board.clock()), board.from(), board.to()), cells(board.figures())));
        file.end();
    }

    static void write(Series series, SlaFile file) throws IOException {
        file.row(join(List.of("Från", "Till"), FIGURES));
        series.points().forEach(at -> file.row(join(List.of(at.from(), at.to()), cells(at.figures()))));
        file.end();
    }

    static void write(Arrivals arrivals, SlaFile file) throws IOException {
        List<String> hours = IntStream.range(0, 24).mapToObj("%02d"::formatted).toList();
        file.row(join(List.of("Veckodag"), hours));
        arrivals.weekdays().forEach(day -> file.row(join(List.of(word(day.weekday())), day.hours())));
        file.end();
    }

    static void write(Breakdown breakdown, SlaFile file) throws IOException {
        file.row(join(join(List.of(word(breakdown.dimension())), OPEN), FIGURES));
        breakdown
                .parts()
                .forEach(part -> file.row(join(
                        join(List.of(part.id() == null ? "" : part.id()), cells(part.open())), cells(part.figures()))));
        file.end();
    }

    static @Nullable Object[] of(NextDue run) {
        return new @Nullable Object[] {
            run.caseId(),
            word(run.clock()),
            run.run(),
            word(run.state()),
            SwedishTime.iso(run.startedAt()),
            SwedishTime.iso(run.dueAt()),
            run.secondsLeft(),
            run.account(),
            run.authority(),
            run.unit(),
            run.officer(),
            run.classification()
        };
    }

    static @Nullable Object[] of(ClockRow run) {
        return new @Nullable Object[] {
            run.caseId(),
            word(run.clock()),
            run.run(),
            word(run.state()),
            SwedishTime.iso(run.startedAt()),
            SwedishTime.iso(run.dueAt()),
            run.pausedAt() == null ? null : SwedishTime.iso(run.pausedAt()),
            run.endedAt() == null ? null : SwedishTime.iso(run.endedAt()),
            run.secondsTaken(),
            run.secondsPaused(),
            run.account(),
            run.authority(),
            run.unit(),
            run.officer(),
            run.classification()
        };
    }

    private static List<Object> cells(OpenCounts open) {
        return List.of(open.onTime(), open.dueSoon(), open.overdue(), open.paused());
    }

    private static List<@Nullable Object> cells(Figures n) {
        var cells = new ArrayList<@Nullable Object>(
                List.of(n.received(), n.again(), n.inTime(), n.late(), n.notNeeded(), n.open(), n.overdue()));
        cells.add(n.withinPercent());
        cells.add(n.medianSeconds());
        cells.add(n.p90Seconds());
        return cells;
    }

    private static List<@Nullable Object> join(
            List<? extends @Nullable Object> first, List<? extends @Nullable Object> then) {
        var all = new ArrayList<@Nullable Object>(first);
        all.addAll(then);
        return all;
    }

    private static String word(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, SWEDISH);
    }

    private static String word(CaseClock clock) {
        return switch (clock) {
            case FIRST_LOOK -> "Första titt";
            case ASSIGNMENT -> "Tilldelning";
            case ANSWER -> "Svar";
            case REGISTRATION -> "Diarieföring";
            case ACCEPTANCE -> "Mottagande";
        };
    }

    private static String word(Dimension dimension) {
        return switch (dimension) {
            case ACCOUNT -> "Konto";
            case AUTHORITY -> "Myndighet";
            case UNIT -> "Enhet";
            case OFFICER -> "Handläggare";
            case CLASSIFICATION -> "Klassning";
        };
    }

    private static String word(ClockState state) {
        return switch (state) {
            case ON_TIME -> "I tid, pågår";
            case DUE_SOON -> "Snart";
            case OVERDUE -> "Försenad";
            case PAUSED -> "Pausad";
            case IN_TIME -> "I tid";
            case LATE -> "För sent";
            case NOT_NEEDED -> "Behövdes inte";
        };
    }
}
