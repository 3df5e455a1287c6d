package se.inkom.query.archive.sip;

import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the METS documents of CSIP 2.1.0 and SIP 2.1.0: one for the package, one for its only representation. */
final class MetsXml {
    static final String PROFILE = "https://earksip.dilcis.eu/profile/E-ARK-SIP-v2-1-0.xml";

    private final SipHeader header;

    MetsXml(SipHeader header) {
        this.header = header;
    }

    /** The document at the root of the package. Paths of files are those of the package. */
    void ofPackage(
            OutputStream out,
            SipFile erms,
            SipFile premis,
            List<SipFile> documentation,
            String name,
            SipFile representation) {
        String group = "Representations/" + name;
        try (XmlOut xml = document(out, header.objectId(), header.label())) {
            head(xml);
            xml.start("dmdSec", "ID", id("dmd"), "CREATED", created(), "STATUS", "CURRENT");
            metadata(xml, erms, erms.path(), "OTHER", "CITS ERMS", header.erms().version());
            xml.end();
            administrative(xml, premis, premis.path());
            xml.start("fileSec", "ID", id("fileSec"));
            group(xml, "Documentation", documentation, "");
            group(xml, group, List.of(representation), "");
            xml.end();
            map(xml, header.objectId(), id("dmd"), premis);
            filesOf(xml, "Documentation");
            xml.start("div", "ID", id("div|" + group), "LABEL", group)
                    .empty(
                            "mptr",
                            "LOCTYPE",
                            "URL",
                            "xlink:type",
                            "simple",
                            "xlink:href",
                            representation.path(),
                            "xlink:title",
                            id(group))
                    .end();
            xml.end().end().end();
        }
    }

    /** @param folder of the representation; its paths begin there */
    void ofRepresentation(OutputStream out, String name, String folder, SipFile premis, List<SipFile> data) {
        try (XmlOut xml = document(out, name, header.label())) {
            xml.empty("metsHdr", "CREATEDATE", created(), "RECORDSTATUS", "NEW", "csip:OAISPACKAGETYPE", "SIP");
            administrative(xml, premis, premis.path().substring(folder.length()));
            xml.start("fileSec", "ID", id("rep|fileSec"));
            group(xml, "Data", data, folder);
            xml.end();
            map(xml, name, null, premis);
            filesOf(xml, "Data");
            xml.end().end().end();
        }
    }

    private XmlOut document(OutputStream out, String objectId, String label) {
        return new XmlOut(out)
                .start(
                        "mets",
                        "xmlns",
                        "http://www.loc.gov/METS/",
                        "xmlns:xlink",
                        "http://www.w3.org/1999/xlink",
                        "xmlns:csip",
                        "https://DILCIS.eu/XML/METS/CSIPExtensionMETS",
                        "xmlns:sip",
                        "https://DILCIS.eu/XML/METS/SIPExtensionMETS",
                        "OBJID",
                        objectId,
                        "LABEL",
                        label,
                        "TYPE",
                        "Mixed",
                        "PROFILE",
                        PROFILE,
                        "csip:CONTENTINFORMATIONTYPE",
                        header.erms().contentType(),
                        "csip:OTHERCONTENTINFORMATIONTYPE",
                        header.erms().otherContentType());
    }

    private void head(XmlOut xml) {
        xml.start("metsHdr", "CREATEDATE", created(), "RECORDSTATUS", "NEW", "csip:OAISPACKAGETYPE", "SIP");
        agent(xml, "CREATOR", "OTHER", "SOFTWARE", "Inkom", "SOFTWARE VERSION", header.software());
        agent(xml, "ARCHIVIST", "ORGANIZATION", null, header.submitter(), "IDENTIFICATIONCODE", header.submitterCode());
        agent(xml, "CREATOR", "ORGANIZATION", null, header.submitter(), "IDENTIFICATIONCODE", header.submitterCode());
        agent(xml, "PRESERVATION", "ORGANIZATION", null, header.receiver(), null, null);
        xml.text("altRecordID", header.agreement(), "TYPE", "SUBMISSIONAGREEMENT")
                .end();
    }

    private static void agent(
            XmlOut xml,
            String role,
            String type,
            @Nullable String otherType,
            String name,
            @Nullable String noteType,
            @Nullable String note) {
        xml.start("agent", "ROLE", role, "TYPE", type, "OTHERTYPE", otherType)
                .text("name", name)
                .text("note", note, "csip:NOTETYPE", noteType)
                .end();
    }

    private void administrative(XmlOut xml, SipFile premis, String href) {
        xml.start("amdSec", "ID", id("amdSec|" + premis.path()))
                .start("digiprovMD", "ID", id("amd|" + premis.path()), "CREATED", created(), "STATUS", "CURRENT");
        metadata(xml, premis, href, "PREMIS", null, "3.0");
        xml.end().end();
    }

    private void metadata(
            XmlOut xml, SipFile file, String href, String type, @Nullable String otherType, String version) {
        xml.empty(
                "mdRef",
                "ID",
                id("mdRef|" + file.path()),
                "LOCTYPE",
                "URL",
                "xlink:type",
                "simple",
                "xlink:href",
                href,
                "MDTYPE",
                type,
                "OTHERMDTYPE",
                otherType,
                "MDTYPEVERSION",
                version,
                "MIMETYPE",
                file.format().mediaType(),
                "SIZE",
                Long.toString(file.length()),
                "CREATED",
                created(),
                "CHECKSUM",
                file.sha256(),
                "CHECKSUMTYPE",
                "SHA-256");
    }

    private void group(XmlOut xml, String use, List<SipFile> files, String folder) {
        boolean content = use.equals("Data") || use.startsWith("Representations/");
        xml.start(
                "fileGrp",
                "ID",
                id(use),
                "USE",
                use,
                "csip:CONTENTINFORMATIONTYPE",
                content ? header.erms().contentType() : null,
                "csip:OTHERCONTENTINFORMATIONTYPE",
                content ? header.erms().otherContentType() : null);
        for (SipFile file : files) {
            xml.start(
                            "file",
                            "ID",
                            id("file|" + file.path()),
                            "MIMETYPE",
                            file.format().mediaType(),
                            "SIZE",
                            Long.toString(file.length()),
                            "CREATED",
                            created(),
                            "CHECKSUM",
                            file.sha256(),
                            "CHECKSUMTYPE",
                            "SHA-256",
                            "sip:FILEFORMATNAME",
                            file.format().name(),
                            "sip:FILEFORMATVERSION",
                            file.format().version(),
                            "sip:FORMATREGISTRY",
                            file.format().pronom() == null ? null : "PRONOM",
                            "sip:FORMATREGISTRYKEY",
                            file.format().pronom())
                    .empty(
                            "FLocat",
                            "LOCTYPE",
                            "URL",
                            "xlink:type",
                            "simple",
                            "xlink:href",
                            file.path().substring(folder.length()))
                    .end();
        }
        xml.end();
    }

    private void map(XmlOut xml, String label, @Nullable String descriptive, SipFile premis) {
        xml.start("structMap", "ID", id("map|" + label), "TYPE", "PHYSICAL", "LABEL", "CSIP")
                .start("div", "ID", id("div|" + label), "LABEL", label)
                .empty(
                        "div",
                        "ID",
                        id("div|Metadata|" + label),
                        "LABEL",
                        "Metadata",
                        "DMDID",
                        descriptive,
                        "ADMID",
                        id("amd|" + premis.path()));
    }

    private void filesOf(XmlOut xml, String use) {
        xml.start("div", "ID", id("div|" + use), "LABEL", use)
                .empty("fptr", "FILEID", id(use))
                .end();
    }

    private String created() {
        return header.createdAt().toString();
    }

    private String id(String what) {
        return Ids.xml(header, what);
    }
}
