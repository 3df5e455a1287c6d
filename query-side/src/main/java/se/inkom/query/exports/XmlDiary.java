package se.inkom.query.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import se.inkom.query.support.CellText;

/** XML of our own, schema {@code diary-export-1.xsd}: matters with their entries, streamed. */
final class XmlDiary implements DiaryWriter {
    static final String NAMESPACE = "urn:inkom:diary-export:1";

    private final OutputStream out;
    private final XMLStreamWriter xml;

    XmlDiary(OutputStream out) throws IOException {
        this.out = out;
        try {
            this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("diary");
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeCharacters("\n");
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void write(DiaryLine line) throws IOException {
        try {
            xml.writeStartElement("entry");
            matter(line);
            xml.writeStartElement("record");
            xml.writeAttribute("number", Integer.toString(line.entryNumber()));
            xml.writeAttribute("kind", line.kind());
            xml.writeAttribute("direction", line.direction());
            xml.writeAttribute("date", line.date().toString());
            xml.writeAttribute("restricted", Boolean.toString(line.restricted()));
            attribute("case", line.caseId());
            text("counterpart", line.counterpart());
            text("protectedCounterpart", line.protectedCounterpart());
            text("description", line.description());
            text("protectedDescription", line.protectedDescription());
            notes(line);
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeCharacters("\n");
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void matter(DiaryLine line) throws XMLStreamException {
        xml.writeStartElement("matter");
        xml.writeAttribute("id", line.matterId().toString());
        xml.writeAttribute("authority", line.authority());
        xml.writeAttribute("diaryNumber", CellText.inXml(line.diaryNumber()));
        attribute("externalNumber", line.externalNumber());
        xml.writeAttribute("year", Integer.toString(line.year()));
        xml.writeAttribute("number", Integer.toString(line.number()));
        xml.writeAttribute("status", line.status());
        text("subject", line.subject());
        text("protectedSubject", line.protectedSubject());
        DiaryLine.Matter more = line.matter();
        if (more != null) {
            xml.writeStartElement("opened");
            xml.writeAttribute("on", more.openedOn().toString());
            xml.writeAttribute("by", more.openedBy());
            attribute("responsible", more.responsible());
            attribute("closedOn", more.closedOn());
            for (String other : more.refersTo()) {
                text("refersTo", other);
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void notes(DiaryLine line) throws XMLStreamException {
        DiaryLine.Marking marking = line.marking();
        if (marking != null) {
            xml.writeEmptyElement("marking");
            xml.writeAttribute("provision", CellText.inXml(marking.provision()));
            xml.writeAttribute("date", marking.date().toString());
            xml.writeAttribute("authority", marking.authority());
        }
        for (DiaryLine.Document document : line.documents()) {
            xml.writeEmptyElement("document");
            xml.writeAttribute("id", document.id().toString());
            xml.writeAttribute("sha256", document.sha256());
            xml.writeAttribute("mediaType", document.mediaType());
            xml.writeAttribute("length", Long.toString(document.length()));
        }
        xml.writeEmptyElement("registered");
        xml.writeAttribute("at", line.registeredAt().toString());
        xml.writeAttribute("by", line.registeredBy());
        DiaryLine.Voided voided = line.voided();
        if (voided != null) {
            xml.writeStartElement("voided");
            xml.writeAttribute("at", voided.at().toString());
            xml.writeCharacters(CellText.inXml(voided.reason() == null ? "" : voided.reason()));
            xml.writeEndElement();
        }
    }

    private void attribute(String name, @Nullable Object value) throws XMLStreamException {
        if (value != null) {
            xml.writeAttribute(name, CellText.inXml(value.toString()));
        }
    }

    private void text(String name, @Nullable String value) throws XMLStreamException {
        if (value != null) {
            xml.writeStartElement(name);
            xml.writeCharacters(CellText.inXml(value));
            xml.writeEndElement();
        }
    }

    @Override
    public void close() throws IOException {
        try (out) {
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.writeCharacters("\n");
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }
}
