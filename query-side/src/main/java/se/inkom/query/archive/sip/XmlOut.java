package se.inkom.query.archive.sip;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * Writes XML through the JDK's own writer, one element a line so that people can read it. Characters that XML cannot hold become
 * U+FFFD: what was really written is in the file that the text was taken from.
 */
final class XmlOut implements AutoCloseable {
    private static final int REPLACEMENT = 0xFFFD;
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final XMLStreamWriter out;
    private final Deque<Boolean> hasChildren = new ArrayDeque<>();

    XmlOut(OutputStream out) {
        try {
            this.out = FACTORY.createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            this.out.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        } catch (XMLStreamException e) {
            throw new NotWritten(e);
        }
    }

    /** @param attributes name and value by turns; one without value is left out */
    XmlOut start(String name, @Nullable String... attributes) {
        return write(() -> {
            newLine();
            out.writeStartElement(name);
            attributes(attributes);
            hasChildren.push(false);
        });
    }

    XmlOut end() {
        return write(() -> {
            if (hasChildren.pop()) {
                out.writeCharacters("\n" + "  ".repeat(hasChildren.size()));
            }
            out.writeEndElement();
        });
    }

    /** An element that holds nothing. */
    XmlOut empty(String name, @Nullable String... attributes) {
        return write(() -> {
            newLine();
            out.writeEmptyElement(name);
            attributes(attributes);
        });
    }

    /** An element with text; not written at all when there is none. */
    XmlOut text(String name, @Nullable String text, @Nullable String... attributes) {
        return text == null
                ? this
                : write(() -> {
                    newLine();
                    out.writeStartElement(name);
                    attributes(attributes);
                    characters(text);
                    out.writeEndElement();
                });
    }

    private void newLine() throws XMLStreamException {
        if (!hasChildren.isEmpty() && !hasChildren.peek()) {
            hasChildren.pop();
            hasChildren.push(true);
        }
        out.writeCharacters("\n" + "  ".repeat(hasChildren.size()));
    }

    private void attributes(@Nullable String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            String name = attributes[i];
            String value = attributes[i + 1];
            if (name != null && value != null) {
                // A line break in an attribute would come back as a blank anyway.
                out.writeAttribute(name, holdable(value).replaceAll("[\t\r\n]", " "));
            }
        }
    }

    /** A carriage return would come back as a line feed, unless it is written as a reference. */
    private void characters(String text) throws XMLStreamException {
        String[] parts = holdable(text).split("\r", -1);
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                out.writeEntityRef("#13");
            }
            out.writeCharacters(parts[i]);
        }
    }

    static String holdable(String text) {
        return text.codePoints()
                .map(c -> isXml(c) ? c : REPLACEMENT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isXml(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c < Character.MIN_SURROGATE)
                || (c > Character.MAX_SURROGATE && c <= REPLACEMENT)
                || c >= Character.MIN_SUPPLEMENTARY_CODE_POINT;
    }

    @Override
    public void close() {
        write(() -> {
            out.writeCharacters("\n");
            out.writeEndDocument();
            out.close();
        });
    }

    private XmlOut write(Step step) {
        try {
            step.run();
            return this;
        } catch (XMLStreamException e) {
            throw new NotWritten(e);
        }
    }

    private interface Step {
        void run() throws XMLStreamException;
    }

    /** The disk is full, or the like. */
    static final class NotWritten extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotWritten(XMLStreamException cause) {
            super("The package's XML could not be written", cause);
        }
    }
}
