package se.inkom.query.archive.sip;

import org.jspecify.annotations.Nullable;

/** The version of CITS ERMS that a receiver takes; both share the namespace, and differ in what they name the same (L25). */
public enum ErmsVersion {
    /** What FGS Ärendehantering 2.0 stands on. */
    ERMS_2_1_2("2.1.2", "ERMS_v2_1_2.xsd", "citserms_v2_1", null, "digitial"),
    /** CSIP 2.1.0 is older than ERMS 3, so its vocabulary has no word for it. */
    ERMS_3_0("3.0", "ERMS_v3.xsd", "OTHER", "citserms_v3_0", "digital");

    private final String version;
    private final String schema;
    private final String contentType;
    private final @Nullable String otherContentType;
    private final String digital;

    ErmsVersion(String version, String schema, String contentType, @Nullable String otherContentType, String digital) {
        this.version = version;
        this.schema = schema;
        this.contentType = contentType;
        this.otherContentType = otherContentType;
        this.digital = digital;
    }

    public String version() {
        return version;
    }

    /** The file name of its schema in a folder of schemas. */
    public String schema() {
        return schema;
    }

    /** CONTENTINFORMATIONTYPE of the METS document. */
    public String contentType() {
        return contentType;
    }

    /** What the package holds, where {@link #contentType()} is OTHER. */
    public @Nullable String otherContentType() {
        return otherContentType;
    }

    /** How this version spells "digital"; 2.1.2 has it wrong, and the schema wants it wrong. */
    String digital() {
        return digital;
    }
}
