package se.inkom.query.removals;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.inkom.query.removals.RemovalStatistics.Cell;
import se.inkom.query.removals.RemovalStatistics.Counts;

@RestController
class RemovalStatisticsApi {
    private static final Object[] HEADER = {
        "Beslutad av",
        "Grund",
        "Stöd",
        "Lagrum",
        "Beslutade",
        "Borttagna",
        "Dolda",
        "Dolda utan verkan",
        "Nekade",
        "Omöjliga",
        "Pågår",
        "Annan åtgärd",
        "Skribenten underrättad"
    };

    private final CountRemovals removals;

    RemovalStatisticsApi(CountRemovals removals) {
        this.removals = removals;
    }

    @GetMapping("/api/removals/statistics")
    RemovalStatistics removalStatistics(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        return removals.count(from, to);
    }

    @GetMapping("/api/removals/statistics.csv")
    void removalStatisticsAsFile(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            HttpServletResponse response)
            throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"borttagningar.csv\"");
        var csv = new CSVPrinter(
                new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8), CSVFormat.RFC4180);
        csv.printRecord(HEADER);
        for (Cell cell : removals.count(from, to).cells()) {
            print(csv, cell, cell.counts());
        }
        csv.flush();
    }

    private static void print(CSVPrinter csv, Cell cell, Counts n) throws IOException {
        csv.printRecord(
                cell.moderator(),
                cell.ground(),
                cell.basis(),
                cell.legalGround() == null ? "" : cell.legalGround(),
                n.decided(),
                n.removed(),
                n.hidden(),
                n.cosmetic(),
                n.refused(),
                n.impossible(),
                n.open(),
                n.fallbacks(),
                n.authorsInformed());
    }
}
