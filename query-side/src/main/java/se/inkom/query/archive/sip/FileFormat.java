package se.inkom.query.archive.sip;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What kind of file it is, in the words of PRONOM, the register of formats that archives use.
 *
 * @param pronom the format's key there; null when nobody can say without a tool
 */
public record FileFormat(
        String mediaType,
        String ending,
        String name,
        @Nullable String version,
        @Nullable String pronom) {

    public static final FileFormat PDF_A_2A = new FileFormat("application/pdf", "pdf", "PDF/A", "2a", "fmt/476");
    public static final FileFormat PNG =
            new FileFormat("image/png", "png", "Portable Network Graphics", null, "fmt/11");
    public static final FileFormat JSON =
            new FileFormat("application/json", "json", "JSON Data Interchange Format", null, "fmt/817");
    static final FileFormat XML =
            new FileFormat("application/xml", "xml", "Extensible Markup Language", "1.0", "fmt/101");
    static final FileFormat TEXT = new FileFormat("text/plain", "txt", "Plain Text File", null, "x-fmt/111");

    private static final FileFormat WARC = new FileFormat("application/warc", "warc", "WARC", null, "fmt/289");
    private static final FileFormat JPEG =
            new FileFormat("image/jpeg", "jpg", "JPEG File Interchange Format", null, "fmt/43");
    private static final Map<String, String> PDF_KEYS = Map.of(
            "1.0",
            "fmt/14",
            "1.1",
            "fmt/15",
            "1.2",
            "fmt/16",
            "1.3",
            "fmt/17",
            "1.4",
            "fmt/18",
            "1.5",
            "fmt/19",
            "1.6",
            "fmt/20",
            "1.7",
            "fmt/276",
            "2.0",
            "fmt/1129");

    /** By the media type that the vault keeps, which was checked when the file was taken in. */
    public static FileFormat of(String mediaType, byte[] bytes) {
        String type = mediaType.split(";", 2)[0].trim();
        return switch (type) {
            case "image/png" -> PNG;
            case "image/jpeg" -> JPEG;
            case "text/plain" -> TEXT;
            case "application/json" -> JSON;
            case "application/warc" -> WARC;
            case "application/pdf" -> pdf(bytes);
            case "application/xml", "text/xml" -> XML;
            default ->
                type.endsWith("+json")
                        ? JSON // the validators of METS know registered media types only
                        : new FileFormat("application/octet-stream", "bin", type, null, null);
        };
    }

    /** An uploaded PDF says itself which version it is; whether it is also PDF/A nobody has looked at. */
    private static FileFormat pdf(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(8, bytes.length), StandardCharsets.ISO_8859_1);
        String version = start.startsWith("%PDF-") && start.length() == 8 ? start.substring(5) : null;
        return new FileFormat(
                "application/pdf",
                "pdf",
                "Portable Document Format",
                version,
                version == null ? null : PDF_KEYS.get(version));
    }
}
