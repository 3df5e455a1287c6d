package se.inkom.query.sla;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.inkom.query.support.Page;
import se.inkom.web.Cursor;

@RestController
@RequestMapping("/api/sla")
class SlaApi {
    private final ReckonFigures figures;
    private final ListRuns runs;

    SlaApi(ReckonFigures figures, ListRuns runs) {
        this.figures = figures;
        this.runs = runs;
    }

    @GetMapping("/board")
    SlaBoard slaBoard(
            @ParameterObject SlaFilter filter,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        return figures.board(filter, from, to);
    }

    @GetMapping("/series")
    Series slaSeries(
            @ParameterObject SlaFilter filter,
            @RequestParam(defaultValue = "DAY") Series.Step step,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        return figures.series(filter, step, from, to);
    }

    @GetMapping("/arrivals")
    Arrivals slaArrivals(
            @ParameterObject SlaFilter filter,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        return figures.arrivals(filter, from, to);
    }

    @GetMapping("/by")
    Breakdown slaBy(
            @RequestParam Dimension dimension,
            @ParameterObject SlaFilter filter,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        return figures.by(dimension, filter, from, to);
    }

    @GetMapping("/next")
    Page<NextDue> slaNext(
            @ParameterObject SlaFilter filter,
            @RequestParam(defaultValue = "false") boolean missed,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return runs.next(filter, missed, Page.limit(limit), Cursor.parse(cursor, 4));
    }

    @GetMapping("/cases")
    Page<ClockRow> slaCases(
            @ParameterObject SlaFilter filter,
            @ParameterObject RunFilter which,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return runs.find(filter, which, Page.limit(limit), Cursor.parse(cursor, 3));
    }
}
