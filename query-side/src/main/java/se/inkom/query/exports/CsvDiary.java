package se.inkom.query.exports;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import se.inkom.query.support.CellText;

/** RFC 4180, UTF-8; no cell of it is a formula anywhere. */
final class CsvDiary implements DiaryWriter {
    private final List<DiaryColumn> columns;
    private final CSVPrinter printer;

    CsvDiary(OutputStream out, boolean guarded, boolean bom) throws IOException {
        this.columns = DiaryColumn.of(guarded);
        var text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        if (bom) {
            text.write('\uFEFF');
        }
        this.printer = new CSVPrinter(text, CSVFormat.RFC4180);
        printer.printRecord(columns.stream().map(column -> column.heading));
    }

    @Override
    public void write(DiaryLine line) throws IOException {
        printer.printRecord(columns.stream().map(column -> cell(column.of(line))));
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Boolean yes -> SwedishWords.of(yes);
            case String text -> CellText.inCsv(text);
            default -> value.toString();
        };
    }

    @Override
    public void close() throws IOException {
        printer.close();
    }
}
