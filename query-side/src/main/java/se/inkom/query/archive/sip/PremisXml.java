package se.inkom.query.archive.sip;

import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes PREMIS 3. One document at the package tells what happened to the matters and cases, event by event as in the ledger; one
 * beside the files tells which files there are, their digests, and which were made from which.
 */
final class PremisXml {
    private static final String NAMESPACE = "http://www.loc.gov/premis/v3";
    private static final String SOFTWARE = "inkom";
    private static final String LOCAL = "local";
    private static final String UUIDS = "UUID";

    private final SipHeader header;

    PremisXml(SipHeader header) {
        this.header = header;
    }

    /**
     * The story of the matters.
     *
     * @param partOf case or matter by what it belongs to; the package itself for a matter
     * @param agents names by id
     */
    void story(OutputStream out, Map<UUID, UUID> partOf, List<SipEvent> events, Map<String, String> agents) {
        try (XmlOut xml = document(out)) {
            entity(xml, header.packageId(), null);
            partOf.forEach((id, whole) -> entity(xml, id, whole));
            events.forEach(event -> ledgerEvent(xml, event));
            agents.forEach((id, name) -> agent(xml, "officer", id, name, null));
            xml.end();
        }
    }

    /** The files of the representation. */
    void files(OutputStream out, String representation, List<SipFile> files) {
        try (XmlOut xml = document(out)) {
            xml.start("object", "xsi:type", "representation");
            identifier(xml, "object", LOCAL, representation);
            xml.end();
            files.forEach(file -> file(xml, representation, file));
            files.stream().filter(file -> file.madeFrom() != null).forEach(file -> copied(xml, file));
            agent(xml, LOCAL, SOFTWARE, "Inkom", header.software());
            xml.end();
        }
    }

    private static XmlOut document(OutputStream out) {
        return new XmlOut(out)
                .start(
                        "premis",
                        "xmlns",
                        NAMESPACE,
                        "xmlns:xsi",
                        "http://www.w3.org/2001/XMLSchema-instance",
                        "version",
                        "3.0");
    }

    private static void entity(XmlOut xml, UUID id, @Nullable UUID whole) {
        xml.start("object", "xsi:type", "intellectualEntity");
        identifier(xml, "object", UUIDS, id.toString());
        if (whole != null) {
            related(xml, "structural", "is part of", UUIDS, whole.toString());
        }
        xml.end();
    }

    private static void file(XmlOut xml, String representation, SipFile file) {
        xml.start("object", "xsi:type", "file");
        identifier(xml, "object", LOCAL, file.path());
        xml.start("objectCharacteristics")
                .text("compositionLevel", "0")
                .start("fixity")
                .text("messageDigestAlgorithm", "SHA-256")
                .text("messageDigest", file.sha256())
                .text("messageDigestOriginator", "Inkom")
                .end()
                .text("size", Long.toString(file.length()))
                .start("format")
                .start("formatDesignation")
                .text("formatName", file.format().name())
                .text("formatVersion", file.format().version())
                .end();
        if (file.format().pronom() != null) {
            xml.start("formatRegistry")
                    .text("formatRegistryName", "PRONOM")
                    .text("formatRegistryKey", file.format().pronom())
                    .end();
        }
        xml.end().end();
        xml.text("originalName", file.title());
        related(xml, "structural", "is included in", LOCAL, representation);
        if (file.madeFrom() != null) {
            related(xml, "derivation", "has source", LOCAL, file.madeFrom());
        }
        xml.end();
    }

    private static void related(XmlOut xml, String type, String subType, String idType, String id) {
        xml.start("relationship").text("relationshipType", type).text("relationshipSubType", subType);
        identifier(xml, "relatedObject", idType, id);
        xml.end();
    }

    private static void ledgerEvent(XmlOut xml, SipEvent event) {
        event(xml, event.eventId(), event.type(), event.at(), "Position " + event.position() + " in the ledger");
        if (event.agent() != null) {
            identifier(xml, "linkingAgent", "officer", event.agent());
        }
        identifier(xml, "linkingObject", UUIDS, event.about().toString());
        xml.end();
    }

    private void copied(XmlOut xml, SipFile copy) {
        UUID id = Ids.of(header, "normalization|" + copy.path());
        event(xml, id, "normalization", header.createdAt(), "Made from " + copy.madeFrom());
        identifier(xml, "linkingAgent", LOCAL, SOFTWARE);
        linked(xml, String.valueOf(copy.madeFrom()), "source");
        linked(xml, copy.path(), "outcome");
        xml.end();
    }

    private static void event(XmlOut xml, UUID id, String type, Instant at, String detail) {
        xml.start("event");
        identifier(xml, "event", UUIDS, id.toString());
        xml.text("eventType", type)
                .text("eventDateTime", at.toString())
                .start("eventDetailInformation")
                .text("eventDetail", detail)
                .end();
    }

    private static void linked(XmlOut xml, String path, String role) {
        xml.start("linkingObjectIdentifier")
                .text("linkingObjectIdentifierType", LOCAL)
                .text("linkingObjectIdentifierValue", path)
                .text("linkingObjectRole", role)
                .end();
    }

    private static void agent(XmlOut xml, String type, String id, String name, @Nullable String version) {
        xml.start("agent");
        identifier(xml, "agent", type, id);
        xml.text("agentName", name)
                .text("agentType", version != null ? "software" : name.equals(id) ? null : "person")
                .text("agentVersion", version)
                .end();
    }

    /** Every identifier of PREMIS is a type and a value under names made of what it identifies. */
    private static void identifier(XmlOut xml, String of, String type, String value) {
        xml.start(of + "Identifier")
                .text(of + "IdentifierType", type)
                .text(of + "IdentifierValue", value)
                .end();
    }
}
