package se.inkom.query.publicdiary;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import se.inkom.query.diary.DiaryLine;

/** The newest entries as Atom (RFC 4287) and as RSS 2.0, for those who follow a diary with a feed reader. */
final class DiaryFeed {
    private static final XMLOutputFactory XML = XMLOutputFactory.newFactory();
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private final String address;
    private final @Nullable String authority;
    private final PublicDiaryProperties policy;

    DiaryFeed(String address, @Nullable String authority, PublicDiaryProperties policy) {
        this.address = address;
        this.authority = authority == null || authority.isBlank() ? null : authority;
        this.policy = policy;
    }

    byte[] atom(List<DiaryLine> lines) {
        return written(xml -> {
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            xml.writeAttribute("xml:lang", "sv");
            text(xml, "title", title());
            text(xml, "id", address + path("/public/diary/feed.atom"));
            text(xml, "updated", updated(lines).toString());
            link(xml, "self", address + path("/public/diary/feed.atom"));
            link(xml, "alternate", address + path("/public/diary"));
            xml.writeStartElement("author");
            text(xml, "name", policy.municipality());
            xml.writeEndElement();
            for (DiaryLine line : lines) {
                xml.writeStartElement("entry");
                text(xml, "title", headline(line));
                text(xml, "id", "urn:uuid:" + line.uuid());
                text(xml, "updated", line.changedAt().toString());
                text(xml, "published", line.registeredAt().toString());
                link(xml, "alternate", address(line));
                text(xml, "summary", summary(line));
                xml.writeEndElement();
            }
            xml.writeEndElement();
        });
    }

    byte[] rss(List<DiaryLine> lines) {
        return written(xml -> {
            xml.writeStartElement("rss");
            xml.writeAttribute("version", "2.0");
            xml.writeStartElement("channel");
            text(xml, "title", title());
            text(xml, "link", address + path("/public/diary"));
            text(xml, "description", "Nya handlingar i diariet");
            text(xml, "language", "sv");
            for (DiaryLine line : lines) {
                xml.writeStartElement("item");
                text(xml, "title", headline(line));
                text(xml, "link", address(line));
                xml.writeStartElement("guid");
                xml.writeAttribute("isPermaLink", "false");
                xml.writeCharacters("urn:uuid:" + line.uuid());
                xml.writeEndElement();
                text(xml, "pubDate", rfc1123(line.registeredAt()));
                text(xml, "description", summary(line));
                xml.writeEndElement();
            }
            xml.writeEndElement();
            xml.writeEndElement();
        });
    }

    private String title() {
        return "Diarium, " + (authority == null ? policy.municipality() : policy.title(authority));
    }

    private static String headline(DiaryLine line) {
        return line.diaryNumber() + "-" + line.entryNumber() + " " + line.subject();
    }

    private String summary(DiaryLine line) {
        PublicEntry entry = PublicEntry.of(line, policy);
        return entry.date() + ", " + EntryWords.direction(entry.direction())
                + (entry.counterpart() == null ? "" : ", " + entry.counterpart()) + ": " + entry.description()
                + (entry.voided() ? " (makulerad)" : "");
    }

    private String address(DiaryLine line) {
        return address + "/public/diary/matter?number=" + URLEncoder.encode(line.diaryNumber(), StandardCharsets.UTF_8);
    }

    private String path(String path) {
        return authority == null ? path : path + "?authority=" + URLEncoder.encode(authority, StandardCharsets.UTF_8);
    }

    private static Instant updated(List<DiaryLine> lines) {
        return lines.stream().map(DiaryLine::changedAt).max(Instant::compareTo).orElse(Instant.EPOCH);
    }

    private static String rfc1123(Instant instant) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atOffset(ZoneOffset.UTC));
    }

    private static void text(XMLStreamWriter xml, String element, String value) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(sayable(value));
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String target) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", target);
    }

    /** XML 1.0 has no way to say most control characters, and one of them would break the feed for everyone. */
    private static String sayable(String value) {
        var kept = new StringBuilder(value.length());
        value.codePoints()
                .filter(c -> c >= 0x20 || c == '\t' || c == '\n' || c == '\r')
                .filter(c -> c != 0xFFFE && c != 0xFFFF)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    @FunctionalInterface
    private interface Body {
        void write(XMLStreamWriter xml) throws XMLStreamException;
    }

    private static byte[] written(Body body) {
        var bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XML.createXMLStreamWriter(bytes, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            body.write(xml);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("The feed could not be written", e);
        }
        return bytes.toByteArray();
    }
}
