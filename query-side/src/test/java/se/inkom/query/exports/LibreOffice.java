package se.inkom.query.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Assumptions;

/** LibreOffice, headless, as somebody who opens our files: what it takes each cell for. */
final class LibreOffice {
    private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";

    /** Comma, quotes, UTF-8, from line 1, Swedish, detect numbers and dates, and evaluate formulas: the worst reader there is. */
    static final String WORST_CSV = "CSV:44,34,76,1,,1053,false,true,false,false,false,0,true";

    static final String XLSX = "Calc MS Excel 2007 XML";

    private LibreOffice() {}

    /**
     * A cell.
     *
     * @param type float, date, boolean, string, or nothing for an empty cell
     */
    record Cell(String type, String value, String text, String formula) {}

    private static Optional<Path> program() {
        return Stream.of("/usr/bin/soffice", "/usr/bin/libreoffice", "/usr/lib/libreoffice/program/soffice")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    static void mustBeHere() {
        if (program().isEmpty()) {
            String why =
                    "LibreOffice is not installed (package libreoffice-calc-nogui), so nobody foreign opens our files";
            System.out.println("SKIPPED: " + why);
            Assumptions.abort(why);
        }
    }

    /** Converts and reads the first sheet. */
    static List<List<Cell>> open(Path folder, Path file, String filter) throws Exception {
        Path out = Files.createDirectories(folder.resolve("opened-" + file.getFileName()));
        Process process = new ProcessBuilder(
                        program().orElseThrow().toString(),
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--norestore",
                        "--infilter=" + filter,
                        "--convert-to",
                        "fods",
                        "--outdir",
                        out.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(out.resolve("log").toFile())
                .start();
        try {
            assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        String name = file.getFileName().toString();
        Path made = out.resolve(name.substring(0, name.lastIndexOf('.')) + ".fods");
        assertThat(made).as(Files.readString(out.resolve("log"))).exists();
        return read(made);
    }

    private static List<List<Cell>> read(Path fods) throws XMLStreamException {
        XMLStreamReader xml;
        try {
            xml = XMLInputFactory.newDefaultFactory().createXMLStreamReader(Files.newInputStream(fods));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var rows = new ArrayList<List<Cell>>();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("table")) {
                break;
            }
            if (event != XMLStreamConstants.START_ELEMENT || !TABLE.equals(xml.getNamespaceURI())) {
                continue;
            }
            if (xml.getLocalName().equals("table-row")) {
                rows.add(new ArrayList<>());
            } else if (xml.getLocalName().equals("table-cell")) {
                String repeated = xml.getAttributeValue(TABLE, "number-columns-repeated");
                Cell cell = cell(xml);
                for (int i = 0;
                        i
                                < (repeated == null
                                                || cell.type().isEmpty()
                                                        && cell.text().isEmpty()
                                                        && Integer.parseInt(repeated) > 100
                                        ? 1
                                        : Integer.parseInt(repeated));
                        i++) {
                    rows.getLast().add(cell);
                }
            }
        }
        rows.removeIf(row -> row.stream().allMatch(cell -> cell.type().isEmpty()));
        return rows;
    }

    private static Cell cell(XMLStreamReader xml) throws XMLStreamException {
        String type = orEmpty(xml.getAttributeValue(OFFICE, "value-type"));
        String formula = orEmpty(xml.getAttributeValue(TABLE, "formula"));
        String value = Stream.of("date-value", "boolean-value", "value")
                .map(name -> xml.getAttributeValue(OFFICE, name))
                .filter(found -> found != null)
                .findFirst()
                .orElse("");
        var text = new StringBuilder();
        boolean first = true;
        int inside = 0; // paragraphs only, not LibreOffice's notes
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                if (TABLE.equals(xml.getNamespaceURI()) && xml.getLocalName().equals("table-cell")) {
                    break;
                }
                inside -= xml.getLocalName().equals("p") ? 1 : 0;
            } else if (event == XMLStreamConstants.START_ELEMENT && TEXT.equals(xml.getNamespaceURI())) {
                switch (xml.getLocalName()) {
                    case "p" -> {
                        text.append(first ? "" : "\n");
                        first = false;
                        inside++;
                    }
                    case "s" -> {
                        String count = xml.getAttributeValue(TEXT, "c");
                        text.append(" ".repeat(count == null ? 1 : Integer.parseInt(count)));
                    }
                    case "tab" -> text.append('\t');
                    case "line-break" -> text.append('\n');
                    default -> {
                        // formatting
                    }
                }
            } else if (event == XMLStreamConstants.CHARACTERS && inside > 0) {
                text.append(xml.getText());
            }
        }
        return new Cell(type, value, text.toString(), formula);
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
