package se.inkom.query.sla;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The same numbers as files: UTF-8, RFC 4180, headings in Swedish, without formulas (D16). */
@RestController
@RequestMapping("/api/sla")
class SlaFilesApi {
    private final ReckonFigures figures;
    private final ListRuns runs;

    SlaFilesApi(ReckonFigures figures, ListRuns runs) {
        this.figures = figures;
        this.runs = runs;
    }

    @GetMapping("/board.csv")
    void slaBoardAsFile(
            @ParameterObject SlaFilter filter,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            HttpServletResponse response)
            throws IOException {
        SlaTables.write(figures.board(filter, from, to), SlaFile.start(response, "lage"));
    }

    @GetMapping("/series.csv")
    void slaSeriesAsFile(
            @ParameterObject SlaFilter filter,
            @RequestParam(defaultValue = "DAY") Series.Step step,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            HttpServletResponse response)
            throws IOException {
        SlaTables.write(figures.series(filter, step, from, to), SlaFile.start(response, "over-tid"));
    }

    @GetMapping("/arrivals.csv")
    void slaArrivalsAsFile(
            @ParameterObject SlaFilter filter,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            HttpServletResponse response)
            throws IOException {
        SlaTables.write(figures.arrivals(filter, from, to), SlaFile.start(response, "inkomna"));
    }

    @GetMapping("/by.csv")
    void slaByAsFile(
            @RequestParam Dimension dimension,
            @ParameterObject SlaFilter filter,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            HttpServletResponse response)
            throws IOException {
        SlaTables.write(figures.by(dimension, filter, from, to), SlaFile.start(response, "uppdelat"));
    }

    @GetMapping("/next.csv")
    void slaNextAsFile(
            @ParameterObject SlaFilter filter,
            @RequestParam(defaultValue = "false") boolean missed,
            HttpServletResponse response)
            throws IOException {
        SlaFile file = SlaFile.start(response, "pa-tur");
        file.row(SlaTables.NEXT);
        runs.eachNext(filter, missed, run -> file.row(SlaTables.of(run)));
        file.end();
    }

    @GetMapping("/cases.csv")
    void slaCasesAsFile(
            @ParameterObject SlaFilter filter, @ParameterObject RunFilter which, HttpServletResponse response)
            throws IOException {
        SlaFile file = SlaFile.start(response, "arenden");
        file.row(SlaTables.CASES);
        runs.each(filter, which, run -> file.row(SlaTables.of(run)));
        file.end();
    }
}
