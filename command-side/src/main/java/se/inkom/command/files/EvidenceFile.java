package se.inkom.command.files;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import se.inkom.command.support.Sha256;
import se.inkom.web.ProblemException;

/**
 * An uploaded file that may become evidence. Its own bytes decide what it is, not its name or declared type, and neither is
 * kept: the archive names files by their digest.
 */
public final class EvidenceFile {
    static final int MAX_BYTES = 20 * 1024 * 1024;
    private static final int LONGEST_NAME = 255;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] PDF = ascii("%PDF-");
    private static final byte[] WARC = ascii("WARC/1.");
    private static final byte[] GZIP = {0x1F, (byte) 0x8B, 8};

    private final byte[] bytes;
    private final String mediaType;

    private EvidenceFile(byte[] bytes, String mediaType) {
        this.bytes = bytes;
        this.mediaType = mediaType;
    }

    /** @throws ProblemException 413 when too large in any way, 415 or 422 when it cannot be evidence; the code says why */
    public static EvidenceFile of(byte[] bytes) {
        if (bytes.length == 0) {
            throw Refusal.EMPTY.because("The file has no bytes. Take the screenshot again.");
        }
        if (bytes.length > MAX_BYTES) {
            throw Refusal.TOO_LARGE.because("Evidence may be at most 20 MiB. Send less.");
        }
        if (startsWith(bytes, PNG)) {
            OtherReadings.refuseInPicture(bytes);
            PngFile.check(bytes);
            return new EvidenceFile(bytes, "image/png");
        }
        if (startsWith(bytes, JPEG)) {
            OtherReadings.refuseInPicture(bytes);
            JpegFile.check(bytes);
            return new EvidenceFile(bytes, "image/jpeg");
        }
        if (startsWith(bytes, PDF)) {
            OtherReadings.refuseArchives(bytes);
            PdfFile.check(bytes);
            return new EvidenceFile(bytes, "application/pdf");
        }
        if (startsWith(bytes, WARC) || startsWith(bytes, GZIP)) {
            OtherReadings.refuseArchives(bytes);
            WarcFile.check(bytes);
            return new EvidenceFile(bytes, startsWith(bytes, GZIP) ? "application/warc+gzip" : "application/warc");
        }
        throw Refusal.NOT_EVIDENCE.because(
                "Evidence is a PNG, a JPEG, a PDF or a WARC; the file's own bytes say that it is none of them.");
    }

    /** The name is thrown away; one that tries to be a path says that the sender is not a browser with a screenshot. */
    public static void refuseName(@Nullable String name) {
        if (name == null) {
            return;
        }
        boolean plain = name.length() <= LONGEST_NAME
                && name.chars().noneMatch(c -> c == '/' || c == '\\' || c == ':' || Character.isISOControl(c))
                && name.codePoints().noneMatch(c -> Character.getType(c) == Character.FORMAT)
                && !name.startsWith("..");
        if (!plain) {
            throw Refusal.NAME.because(
                    "The file's name is a path, too long or has invisible characters in it. Give it a plain name.");
        }
    }

    public byte[] bytes() {
        return bytes;
    }

    public String mediaType() {
        return mediaType;
    }

    public String digest() {
        return Sha256.hex(bytes);
    }

    static boolean startsWith(byte[] bytes, byte[] magic) {
        return bytes.length >= magic.length && Arrays.mismatch(bytes, 0, magic.length, magic, 0, magic.length) < 0;
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
