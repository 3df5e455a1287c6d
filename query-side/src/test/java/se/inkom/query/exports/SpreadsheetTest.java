package se.inkom.query.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static se.inkom.query.exports.DiaryColumn.*;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Must show: LibreOffice opens our files and finds no formula, dates that are dates, and every hostile text as it was. */
class SpreadsheetTest {
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-F]{4})_");
    private static final List<DiaryColumn> COLUMNS = DiaryColumn.of(true);

    @TempDir
    Path folder;

    private final List<DiaryLine> lines = new ArrayList<>(Lines.hostile());

    {
        lines.add(Lines.full());
    }

    private Path file(ExportFormat format, boolean bom) throws IOException {
        Path file = folder.resolve((bom ? "bom-" : "") + "diarium." + format.ending);
        try (var writer = format.open(Files.newOutputStream(file), true, bom)) {
            for (DiaryLine line : lines) {
                writer.write(line);
            }
        }
        return file;
    }

    private static LibreOffice.Cell cell(List<LibreOffice.Cell> row, DiaryColumn column) {
        return row.get(COLUMNS.indexOf(column));
    }

    @Test
    void theWorkbookHasNoFormulaAndRealTypes() throws Exception {
        LibreOffice.mustBeHere();
        List<List<LibreOffice.Cell>> rows = LibreOffice.open(folder, file(ExportFormat.XLSX, false), LibreOffice.XLSX);

        assertThat(rows).hasSize(lines.size() + 1);
        assertThat(rows).allSatisfy(row -> assertThat(row)
                .allMatch(cell -> cell.formula().isEmpty()));
        for (int i = 0; i < Lines.HOSTILE.size(); i++) {
            List<LibreOffice.Cell> row = rows.get(i + 1);
            for (DiaryColumn column : List.of(SUBJECT, COUNTERPART, DESCRIPTION)) {
                assertThat(cell(row, column).type()).isEqualTo("string");
                assertThat(unescaped(cell(row, column).text())).isEqualTo(shown(Lines.HOSTILE.get(i)));
            }
            assertThat(cell(row, DATE).type()).isEqualTo("date");
            assertThat(cell(row, DATE).value()).isEqualTo(lines.get(i).date().toString());
            assertThat(cell(row, NUMBER).type()).isEqualTo("float");
            assertThat(cell(row, NUMBER).value()).isEqualTo(Integer.toString(i + 1));
        }
        List<LibreOffice.Cell> full = rows.getLast();
        assertThat(cell(full, DIARY_NUMBER).text()).isEqualTo("BUN 2026-0007");
        assertThat(cell(full, REGISTERED_AT).type()).isEqualTo("date");
        assertThat(cell(full, REGISTERED_AT).value()).startsWith("2026-11-20T13:00:00"); // Stockholm
        assertThat(cell(full, VOIDED_AT).value()).startsWith("2026-11-20T13:01:00");
        assertThat(cell(full, MARKED_ON).value()).isEqualTo("2026-11-20");
        assertThat(cell(full, RESTRICTED).text()).isEqualTo("Ja");
        assertThat(cell(full, KIND).text()).isEqualTo("Beslut om borttagning");
    }

    @Test
    void theCsvHasNoFormulaForTheWorstReaderThereIs() throws Exception {
        LibreOffice.mustBeHere();
        for (boolean bom : new boolean[] {false, true}) {
            List<List<LibreOffice.Cell>> rows =
                    LibreOffice.open(folder, file(ExportFormat.CSV, bom), LibreOffice.WORST_CSV);

            assertThat(rows).hasSize(lines.size() + 1);
            assertThat(rows.getFirst().getFirst().text()).isEqualTo("Myndighet");
            assertThat(rows).allSatisfy(row -> assertThat(row)
                    .allMatch(cell -> cell.formula().isEmpty()));
            for (int i = 0; i < Lines.HOSTILE.size(); i++) {
                List<LibreOffice.Cell> row = rows.get(i + 1);
                assertThat(cell(row, DATE).type()).isEqualTo("date");
                assertThat(cell(row, DATE).value())
                        .isEqualTo(lines.get(i).date().toString());
                assertThat(cell(row, SUBJECT).type()).isEqualTo("string");
                String text = cell(row, SUBJECT).text();
                assertThat(unescaped(text.startsWith("'") ? text.substring(1) : text))
                        .isEqualTo(shown(Lines.HOSTILE.get(i)));
            }
        }
    }

    /** The reader of the test above does take a formula for a formula. */
    @Test
    void theWorstReaderWouldEvaluateABareFormula() throws Exception {
        LibreOffice.mustBeHere();
        Path bare = Files.writeString(folder.resolve("bare.csv"), "a,=1+1,+46701234567\r\n");
        List<LibreOffice.Cell> row =
                LibreOffice.open(folder, bare, LibreOffice.WORST_CSV).getFirst();
        assertThat(row.get(1).formula()).isNotEmpty();
        assertThat(row.get(2).type()).isEqualTo("float");
    }

    /** LibreOffice has one kind of line break. */
    private static String shown(String text) {
        return text.replace("\r\n", "\n");
    }

    private static String unescaped(String cell) {
        return ESCAPE.matcher(cell)
                .replaceAll(
                        found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }
}
