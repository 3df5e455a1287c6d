package se.inkom.query.exports;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import se.inkom.query.support.CellText;

/**
 * A workbook of inline strings, real numbers, dates and times, streamed cell by cell. A sheet ends at
 * 1,048,576 rows; what is more goes on in the next.
 */
final class XlsxDiary implements DiaryWriter {
    private static final int MOST_ROWS = 1_048_576;
    private static final int LONGEST_CELL = 32_767;

    private final List<DiaryColumn> columns;
    private final XlsxParts parts;
    private @Nullable XMLStreamWriter sheet;
    private int sheets;
    private int row;

    XlsxDiary(OutputStream out, boolean guarded) throws IOException {
        this.columns = DiaryColumn.of(guarded);
        this.parts = new XlsxParts(new BufferedOutputStream(out));
        beginSheet();
    }

    @Override
    public void write(DiaryLine line) throws IOException {
        if (row == MOST_ROWS) {
            endSheet();
            beginSheet();
        }
        try {
            XMLStreamWriter xml = beginRow();
            for (int i = 0; i < columns.size(); i++) {
                cell(xml, i, columns.get(i).of(line));
            }
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void cell(XMLStreamWriter xml, int column, @Nullable Object value) throws XMLStreamException {
        switch (value) {
            case null -> {
                // an empty cell is no cell
            }
            case Integer number -> number(xml, column, XlsxParts.PLAIN, number.toString());
            case LocalDate date
            when ExcelTime.knows(date) -> number(xml, column, XlsxParts.DATE, ExcelTime.serial(date));
            case Instant time when ExcelTime.knows(time) -> number(xml, column, XlsxParts.TIME, ExcelTime.serial(time));
            // LibreOffice makes the formula =TRUE() of a truth value.
            case Boolean yes -> text(xml, column, XlsxParts.TEXT, SwedishWords.of(yes));
            default -> text(xml, column, XlsxParts.TEXT, value.toString());
        }
    }

    private void number(XMLStreamWriter xml, int column, int style, String number) throws XMLStreamException {
        begin(xml, column, style, "n");
        value(xml, number);
    }

    private static void value(XMLStreamWriter xml, String value) throws XMLStreamException {
        xml.writeStartElement("v");
        xml.writeCharacters(value);
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void text(XMLStreamWriter xml, int column, int style, String text) throws XMLStreamException {
        begin(xml, column, style, "inlineStr");
        xml.writeStartElement("is");
        xml.writeStartElement("t");
        xml.writeAttribute("xml:space", "preserve");
        xml.writeCharacters(CellText.inWorkbook(fitting(text)));
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    }

    /** What does not fit into a cell, spreadsheets call a damaged file; the rest stands in the other forms. */
    private static String fitting(String text) {
        if (text.length() <= LONGEST_CELL) {
            return text;
        }
        int end = LONGEST_CELL - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    private void begin(XMLStreamWriter xml, int column, int style, String type) throws XMLStreamException {
        xml.writeStartElement("c");
        xml.writeAttribute("r", XlsxParts.column(column) + row);
        if (style != XlsxParts.PLAIN) {
            xml.writeAttribute("s", Integer.toString(style));
        }
        xml.writeAttribute("t", type);
    }

    private XMLStreamWriter beginRow() throws XMLStreamException {
        row++;
        XMLStreamWriter xml = java.util.Objects.requireNonNull(sheet);
        xml.writeStartElement("row");
        xml.writeAttribute("r", Integer.toString(row));
        return xml;
    }

    private void beginSheet() throws IOException {
        sheets++;
        row = 0;
        try {
            sheet = parts.beginSheet(sheets, columns);
            XMLStreamWriter xml = beginRow();
            for (int i = 0; i < columns.size(); i++) {
                text(xml, i, XlsxParts.HEADING, columns.get(i).heading);
            }
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void endSheet() throws IOException {
        parts.endSheet(java.util.Objects.requireNonNull(sheet));
    }

    @Override
    public void close() throws IOException {
        endSheet();
        parts.finish(sheets);
    }
}
