package se.inkom.query.archive.check;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.bootstrap.DOMImplementationRegistry;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import se.inkom.query.archive.sip.ErmsVersion;

/**
 * The schemas of METS, which travel with us, and those of PREMIS and ERMS where the operator has put them: their licences do not
 * let us ship them (ADR 0031). Nothing is ever fetched.
 */
public final class Schemas {
    private static final String XLINK = "http://www.w3.org/1999/xlink";
    private static final String[] METS = {"DILCISExtensionMETS.xsd", "DILCISExtensionSIPMETS.xsd", "mets.xsd"};

    private final Schema mets;
    private final @Nullable Schema premis;
    private final Map<ErmsVersion, Schema> erms = new EnumMap<>(ErmsVersion.class);

    /**
     * Reads the schemas.
     *
     * @param folder where PREMIS's and ERMS's are; null when there is none
     * @throws IllegalStateException when one of them is broken
     */
    public Schemas(@Nullable Path folder) {
        try {
            this.mets = factory().newSchema(shipped());
            this.premis = optional(folder, "premis.xsd");
            for (ErmsVersion version : ErmsVersion.values()) {
                Schema schema = optional(folder, version.schema());
                if (schema != null) {
                    erms.put(version, schema);
                }
            }
        } catch (SAXException broken) {
            throw new IllegalStateException("A schema of the archive cannot be read: " + broken.getMessage(), broken);
        }
    }

    /** What a package is validated against, for the operator. */
    public List<String> known() {
        var known = new ArrayList<>(List.of("METS 1.12", "CSIP/SIP 2.1.0"));
        if (premis != null) {
            known.add("PREMIS 3.0");
        }
        erms.keySet().forEach(version -> known.add("ERMS " + version.version()));
        return List.copyOf(known);
    }

    private static Source[] shipped() {
        var sources = new Source[METS.length];
        for (int i = 0; i < METS.length; i++) {
            sources[i] = new StreamSource(resource(METS[i]));
        }
        return sources;
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(Schemas.class.getResourceAsStream("/archive/schemas/" + name), name);
    }

    private static @Nullable Schema optional(@Nullable Path folder, String name) throws SAXException {
        if (folder == null || !Files.exists(folder.resolve(name))) {
            return null;
        }
        try {
            byte[] bytes = Files.readAllBytes(folder.resolve(name));
            return factory().newSchema(new StreamSource(new ByteArrayInputStream(bytes)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one import, XLink by METS, is answered from here; an address outside is never asked. */
    private static SchemaFactory factory() throws SAXException {
        SchemaFactory factory = SchemaFactory.newDefaultInstance();
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "http");
        factory.setResourceResolver((type, namespace, publicId, systemId, base) -> xlink(namespace, systemId));
        return factory;
    }

    private static LSInput xlink(@Nullable String namespace, @Nullable String systemId) {
        if (!XLINK.equals(namespace)) {
            throw new IllegalStateException("A schema of the archive wants " + systemId + ", and nothing is fetched");
        }
        try {
            var loading = (DOMImplementationLS)
                    DOMImplementationRegistry.newInstance().getDOMImplementation("LS");
            LSInput input = loading.createLSInput();
            input.setByteStream(resource("xlink.xsd"));
            input.setSystemId(systemId);
            return input;
        } catch (ReflectiveOperationException noParser) {
            throw new IllegalStateException(noParser);
        }
    }

    void check(PackedFiles files, Findings findings, ErmsVersion version, List<String> representations)
            throws IOException {
        validate(files, findings, mets, "METS.xml");
        for (String path : representations) {
            validate(files, findings, mets, path);
            validate(files, findings, premis, path.replaceAll("METS\\.xml$", "metadata/preservation/premis.xml"));
        }
        validate(files, findings, premis, "metadata/preservation/premis.xml");
        validate(files, findings, erms.get(version), "metadata/descriptive/ERMS.xml");
    }

    private static void validate(PackedFiles files, Findings findings, @Nullable Schema schema, String path)
            throws IOException {
        if (schema == null || !files.has(path)) {
            return;
        }
        Validator validator = schema.newValidator();
        validator.setErrorHandler(new Errors(findings, path));
        try (InputStream in = files.open(path)) {
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            validator.validate(new StreamSource(in));
        } catch (SAXException fatal) {
            findings.add(
                    "schema",
                    path,
                    "Filen " + path + " kunde inte prövas mot sitt schema: " + PackageCheck.firstLine(fatal));
        }
    }

    private record Errors(Findings findings, String path) implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) {
            // a warning is not against the schema
        }

        @Override
        public void error(SAXParseException e) {
            findings.add(
                    "schema",
                    path,
                    "Filen " + path + " följer inte sitt schema, rad " + e.getLineNumber() + ": "
                            + PackageCheck.firstLine(e));
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXParseException {
            throw e;
        }
    }
}
