package se.inkom.query.archive.check;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Walks through an XML document of any length; document types and everything they could fetch are refused. */
final class XmlIn {
    private XmlIn() {}

    /** An element and those around it. Attributes go by their local names. */
    record Element(
            String name,
            Map<String, String> attributes,
            StringBuilder content,
            @Nullable Element parent) {
        String get(String attribute) {
            return attributes.getOrDefault(attribute, "");
        }

        String text() {
            return content.toString().strip();
        }

        boolean isIn(String name) {
            return parent != null && parent.name.equals(name);
        }
    }

    /** Is shown every element when it begins, and again when everything in it has been seen. */
    interface Visitor {
        default void begins(Element element) {}

        void ends(Element element);
    }

    static void walk(InputStream in, Visitor visitor) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader reader = factory.createXMLStreamReader(in);
        Deque<Element> open = new ArrayDeque<>();
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    open.push(element(reader, open.peek()));
                    visitor.begins(open.element());
                }
                case XMLStreamConstants.END_ELEMENT -> visitor.ends(open.pop());
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!open.isEmpty()) {
                        open.element().content.append(reader.getText());
                    }
                }
                case XMLStreamConstants.DTD -> throw new XMLStreamException("a document type is not allowed here");
                default -> {
                    // comments and the like say nothing
                }
            }
        }
    }

    private static Element element(XMLStreamReader reader, @Nullable Element parent) {
        var attributes = new HashMap<String, String>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return new Element(reader.getLocalName(), attributes, new StringBuilder(), parent);
    }
}
