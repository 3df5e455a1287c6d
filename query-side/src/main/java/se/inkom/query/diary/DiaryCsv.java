package se.inkom.query.diary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * Writes diary entries as RFC 4180. A cell that a spreadsheet would take for a formula is defused with a leading single
 * quote, since senders and descriptions are other people's words.
 */
final class DiaryCsv {
    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";
    private static final String[] HEADER = {
        "Diarienummer",
        "Handling",
        "Myndighet",
        "Riktning",
        "Inkom",
        "Avsändare",
        "Ärendemening",
        "Beskrivning",
        "Registrerad",
        "Registrator",
        "Sekretess"
    };

    private final CSVPrinter printer;

    DiaryCsv(Appendable out) throws IOException {
        this.printer = new CSVPrinter(out, CSVFormat.RFC4180);
        printer.printRecord((Object[]) HEADER);
    }

    void write(DiaryEntry row) {
        List<String> cells = Stream.of(
                        row.diaryNumber(),
                        String.valueOf(row.entryNumber()),
                        row.authority(),
                        direction(row),
                        row.date().toString(),
                        orEmpty(row.counterpart()),
                        row.subject(),
                        row.description(),
                        row.registeredAt().toString(),
                        row.registeredBy(),
                        row.restricted() ? "Ja" : "Nej")
                .map(DiaryCsv::defused)
                .toList();
        try {
            printer.printRecord(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void flush() throws IOException {
        printer.flush();
    }

    private static String direction(DiaryEntry row) {
        return switch (row.direction()) {
            case INCOMING -> "Inkommen";
            case OUTGOING -> "Utgående";
            case INTERNAL -> "Upprättad";
        };
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String defused(String cell) {
        return !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
