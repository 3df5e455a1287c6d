package se.inkom.command.cases;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.springframework.http.HttpStatus;
import se.inkom.command.support.Sha256;
import se.inkom.web.ProblemException;

/**
 * Uploaded evidence that is what it says: its own bytes decide, not its name or declared type. PNG and JPEG must decode, PDF
 * must begin and end as one.
 */
final class Screenshot {
    static final int MAX_BYTES = 20 * 1024 * 1024;
    private static final long MAX_PIXELS = 60_000_000;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    private final byte[] bytes;
    private final String mediaType;

    private Screenshot(byte[] bytes, String mediaType) {
        this.bytes = bytes;
        this.mediaType = mediaType;
    }

    /** @throws ProblemException 413 when too large, 415 when it is not a picture or PDF that can be shown */
    static Screenshot of(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw new ProblemException(
                    HttpStatus.CONTENT_TOO_LARGE, "evidence-too-large", "Evidence may be at most 20 MiB. Send less.");
        }
        String mediaType = typeOf(bytes);
        boolean whole = mediaType.equals("application/pdf") ? endsAsPdf(bytes) : decodes(bytes);
        if (!whole) {
            throw new ProblemException(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "evidence-unreadable",
                    "The file begins as " + mediaType
                            + " but cannot be shown: it is cut short, damaged or too large a picture. Take the screenshot again.");
        }
        return new Screenshot(bytes, mediaType);
    }

    byte[] bytes() {
        return bytes;
    }

    String mediaType() {
        return mediaType;
    }

    String digest() {
        return Sha256.hex(bytes);
    }

    private static String typeOf(byte[] bytes) {
        if (startsWith(bytes, PNG)) {
            return "image/png";
        }
        if (startsWith(bytes, JPEG)) {
            return "image/jpeg";
        }
        if (startsWith(bytes, PDF)) {
            return "application/pdf";
        }
        throw new ProblemException(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                "evidence-not-a-screenshot",
                "Evidence must be a PNG, a JPEG or a PDF; the file's own bytes say that it is none of them.");
    }

    private static boolean startsWith(byte[] bytes, byte[] magic) {
        return bytes.length >= magic.length && Arrays.mismatch(bytes, 0, magic.length, magic, 0, magic.length) < 0;
    }

    private static boolean endsAsPdf(byte[] bytes) {
        int tail = Math.max(0, bytes.length - 1024);
        return new String(bytes, tail, bytes.length - tail, StandardCharsets.ISO_8859_1).contains("%%EOF");
    }

    /**
     * The size is looked at before the pixels are: a small file may claim a huge picture. Every row is decoded, but of a
     * large picture only a coarse image is made, so that some uploads at once do not fill the memory.
     */
    private static boolean decodes(byte[] bytes) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return false;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                boolean reasonable = (long) reader.getWidth(0) * reader.getHeight(0) <= MAX_PIXELS;
                return reasonable && reader.read(0, coarse(reader)) != null;
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException damaged) {
            return false;
        }
    }

    private static ImageReadParam coarse(ImageReader reader) throws IOException {
        ImageReadParam how = reader.getDefaultReadParam();
        int step = 1 + Math.max(reader.getWidth(0), reader.getHeight(0)) / 1000;
        how.setSourceSubsampling(step, step, 0, 0);
        return how;
    }
}
