package se.inkom.query.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Assumptions;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import se.inkom.query.archive.sip.ErmsVersion;

/**
 * The schemas as their publishers wrote them, from a folder outside this repository, since not all of them may be passed on. Set
 * {@code -Dinkom.archive.schemas=FOLDER}; without the folder these tests are skipped, and say so.
 */
final class PublishedSchemas {
    private static final Path FOLDER = Path.of(System.getProperty("inkom.archive.schemas", defaultFolder()));

    private PublishedSchemas() {}

    private static String defaultFolder() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.exists(at.resolve("shared/schemas/premis.xsd"))) {
                return at.resolve("shared/schemas").toString();
            }
        }
        return "shared/schemas";
    }

    static Path folder() {
        boolean there = Files.exists(FOLDER.resolve("premis.xsd"));
        Assumptions.assumeTrue(
                there,
                () -> "Skipped: no published schemas in " + FOLDER.toAbsolutePath()
                        + "; name their folder with -Dinkom.archive.schemas");
        return FOLDER;
    }

    static void validMets(byte[] mets) throws Exception {
        valid(mets, "xlink.xsd", "DILCISExtensionMETS.xsd", "DILCISExtensionSIPMETS.xsd", "mets.xsd");
    }

    static void validPremis(byte[] premis) throws Exception {
        valid(premis, "premis.xsd");
    }

    static void validErms(byte[] erms, ErmsVersion version) throws Exception {
        valid(erms, version.schema());
        schematron(erms);
    }

    private static void valid(byte[] document, String... names) throws Exception {
        Path folder = folder();
        SchemaFactory factory = SchemaFactory.newDefaultInstance();
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file,http");
        factory.setResourceResolver((type, namespace, publicId, systemId, base) -> {
            try {
                var ls = (org.w3c.dom.ls.DOMImplementationLS)
                        org.w3c.dom.bootstrap.DOMImplementationRegistry.newInstance()
                                .getDOMImplementation("LS");
                var input = ls.createLSInput();
                input.setSystemId(systemId);
                input.setByteStream(Files.newInputStream(folder.resolve("xlink.xsd")));
                return input;
            } catch (ReflectiveOperationException | IOException e) {
                throw new IllegalStateException(e);
            }
        });
        var sources = new ArrayList<Source>();
        for (String name : names) {
            if (!name.equals("xlink.xsd")) {
                sources.add(new StreamSource(new ByteArrayInputStream(Files.readAllBytes(folder.resolve(name)))));
            }
        }
        Validator validator = factory.newSchema(sources.toArray(Source[]::new)).newValidator();
        validator.validate(new StreamSource(new ByteArrayInputStream(document)));
    }

    /**
     * The rules of the published Schematron file, each asked of the document by the JDK's XPath: they need nothing newer. Its last
     * rule misspells the attribute it asks for (L28), and is asked as it is meant.
     */
    private static void schematron(byte[] erms) throws Exception {
        Document rules = dom(Files.readAllBytes(folder().resolve("ERMS_v3.sch")));
        Document document = dom(erms);
        XPath xpath = XPathFactory.newDefaultInstance().newXPath();
        xpath.setNamespaceContext(new javax.xml.namespace.NamespaceContext() {
            @Override
            public String getNamespaceURI(String prefix) {
                return prefix.equals("erms") ? "https://DILCIS.eu/XML/ERMS" : "";
            }

            @Override
            public String getPrefix(String uri) {
                return "erms";
            }

            @Override
            public java.util.Iterator<String> getPrefixes(String uri) {
                return List.of("erms").iterator();
            }
        });
        NodeList asserts = rules.getElementsByTagNameNS("*", "assert");
        assertThat(asserts.getLength()).as("rules of the Schematron file").isEqualTo(11);
        for (int i = 0; i < asserts.getLength(); i++) {
            var asserted = (Element) asserts.item(i);
            String test = asserted.getAttribute("test")
                    .replace("otherclassificationSchemaStatus", "otherClassificationSchemaStatus");
            String context = ((Element) asserted.getParentNode()).getAttribute("context");
            var matches = (NodeList) xpath.evaluate("//" + context, document, XPathConstants.NODESET);
            for (int m = 0; m < matches.getLength(); m++) {
                assertThat((Boolean) xpath.evaluate("boolean(" + test + ")", matches.item(m), XPathConstants.BOOLEAN))
                        .as(asserted.getTextContent())
                        .isTrue();
            }
        }
    }

    private static Document dom(byte[] xml) throws Exception {
        var factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    }
}
