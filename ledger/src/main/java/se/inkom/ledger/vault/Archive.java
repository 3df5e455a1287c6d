package se.inkom.ledger.vault;

import java.io.InputStream;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Files under the name of their own SHA-256. A file is hashed while it is written, forced to last, read again and compared, and
 * only then has its name: a torn or altered copy never certifies itself (RELIABILITY 2a step 12).
 */
public interface Archive {
    /** What was stored: its name, its size, and its digest with the salt in front. */
    record Stored(String digest, long length, String saltedDigest) {}

    /** How a file is found to be when it is looked at again. */
    enum Fixity {
        INTACT,
        MISSING,
        ALTERED
    }

    Stored store(InputStream bytes, byte[] salt);

    /** @throws IllegalStateException when the file is gone or no longer what its name says */
    byte[] read(String digest);

    /**
     * Reads a file to its end without keeping it.
     *
     * @throws java.io.UncheckedIOException when the archive itself cannot be asked: then nothing is known of the file
     */
    Fixity check(String digest);

    /** Names come from our own tables; anything else in one could be a path. */
    static String name(String digest) {
        if (!Digests.FORM.matcher(digest).matches()) {
            throw new IllegalArgumentException("Not a file digest");
        }
        return digest.substring(0, 2) + "/" + digest;
    }

    /** Hidden behind the interface. */
    final class Digests {
        private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

        private Digests() {}

        static String hex(byte[] digest) {
            return HexFormat.of().formatHex(digest);
        }
    }
}
