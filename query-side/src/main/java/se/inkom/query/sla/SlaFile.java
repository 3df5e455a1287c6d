package se.inkom.query.sla;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import se.inkom.query.support.CellText;

/** A table on its way out as a file. */
final class SlaFile {
    private final CSVPrinter csv;

    private SlaFile(CSVPrinter csv) {
        this.csv = csv;
    }

    static SlaFile start(HttpServletResponse response, String name) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
        var out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        return new SlaFile(new CSVPrinter(new BufferedWriter(out), CSVFormat.RFC4180));
    }

    void row(@Nullable Object... cells) {
        row(Arrays.asList(cells));
    }

    void row(List<? extends @Nullable Object> cells) {
        try {
            csv.printRecord(cells.stream().map(SlaFile::cell));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static Object cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case String text -> CellText.inCsv(text);
            default -> value;
        };
    }

    void end() throws IOException {
        csv.flush();
    }
}
