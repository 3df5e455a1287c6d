package se.inkom.query.exports;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * The parts of a workbook around its cells (ECMA-376). Ours, since the small libraries write the time of day into every file
 * and lose spaces at the ends of a text, and the large one weighs fifteen megabytes (ADR 0029).
 */
final class XlsxParts {
    static final int PLAIN = 0;
    static final int TEXT = 1;
    static final int DATE = 2;
    static final int TIME = 3;
    static final int HEADING = 4;

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    /** In the order of the constants above; text stays text when someone edits the cell. */
    private static final String STYLES = HEAD + "<styleSheet xmlns=\"" + MAIN + "\">"
            + "<numFmts count=\"2\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/>"
            + "<numFmt numFmtId=\"165\" formatCode=\"yyyy\\-mm\\-dd\\ hh:mm:ss\"/></numFmts>"
            + "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
            + "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
            + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
            + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
            + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
            + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
            + "<cellXfs count=\"5\">" + style(0, 0) + style(49, 0) + style(164, 0) + style(165, 0) + style(49, 1)
            + "</cellXfs></styleSheet>";

    private final ZipOutputStream zip;

    /** The writer of XML writes letter by letter, and each would be a call of the compressor. */
    private final OutputStream cells;

    XlsxParts(OutputStream out) {
        this.zip = new ZipOutputStream(out);
        this.cells = new BufferedOutputStream(zip, 1 << 16);
    }

    private static String style(int format, int font) {
        return "<xf numFmtId=\"" + format + "\" fontId=\"" + font
                + "\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\"/>";
    }

    /** A, B, ... Z, AA. */
    static String column(int index) {
        String last = String.valueOf((char) ('A' + index % 26));
        return index < 26 ? last : column(index / 26 - 1) + last;
    }

    /** A sheet with its first row kept in sight; its rows come next. */
    XMLStreamWriter beginSheet(int number, List<DiaryColumn> columns) throws IOException {
        begin("xl/worksheets/sheet" + number + ".xml");
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(cells, StandardCharsets.UTF_8.name());
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("worksheet");
            xml.writeDefaultNamespace(MAIN);
            xml.writeStartElement("sheetViews");
            xml.writeStartElement("sheetView");
            xml.writeAttribute("workbookViewId", "0");
            xml.writeEmptyElement("pane");
            xml.writeAttribute("ySplit", "1");
            xml.writeAttribute("topLeftCell", "A2");
            xml.writeAttribute("state", "frozen");
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeStartElement("cols");
            for (int i = 0; i < columns.size(); i++) {
                xml.writeEmptyElement("col");
                xml.writeAttribute("min", Integer.toString(i + 1));
                xml.writeAttribute("max", Integer.toString(i + 1));
                xml.writeAttribute("width", Integer.toString(columns.get(i).width));
                xml.writeAttribute("customWidth", "1");
            }
            xml.writeEndElement();
            xml.writeStartElement("sheetData");
            return xml;
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    void endSheet(XMLStreamWriter sheet) throws IOException {
        try {
            sheet.writeEndDocument();
            sheet.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        zip.closeEntry();
    }

    void finish(int sheets) throws IOException {
        part("xl/styles.xml", STYLES);
        part(
                "xl/workbook.xml",
                HEAD + "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><sheets>"
                        + each(
                                sheets,
                                n -> "<sheet name=\"Diarium" + (n == 1 ? "" : " " + n) + "\" sheetId=\"" + n
                                        + "\" r:id=\"rId" + n + "\"/>")
                        + "</sheets></workbook>");
        part(
                "xl/_rels/workbook.xml.rels",
                relationships(each(sheets, n -> relationship("rId" + n, "worksheet", "worksheets/sheet" + n + ".xml"))
                        + relationship("rIdStyles", "styles", "styles.xml")));
        part("_rels/.rels", relationships(relationship("rId1", "officeDocument", "xl/workbook.xml")));
        part(
                "[Content_Types].xml",
                HEAD + "<Types xmlns=\"" + PACKAGE + "content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + type("workbook.xml", "sheet.main") + type("styles.xml", "styles")
                        + each(sheets, n -> type("worksheets/sheet" + n + ".xml", "worksheet")) + "</Types>");
        zip.close();
    }

    private static String relationships(String inside) {
        return HEAD + "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + inside + "</Relationships>";
    }

    private static String relationship(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + OFFICE + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    private static String type(String part, String type) {
        return "<Override PartName=\"/xl/" + part + "\" ContentType=\"" + TYPE + type + "+xml\"/>";
    }

    private static String each(int sheets, java.util.function.IntFunction<String> text) {
        return IntStream.rangeClosed(1, sheets).mapToObj(text).collect(Collectors.joining());
    }

    private void part(String name, String text) throws IOException {
        begin(name);
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private void begin(String name) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
    }
}
