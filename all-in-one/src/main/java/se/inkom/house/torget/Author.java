package se.inkom.house.torget;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Who writes. Whoever picks the same invented name is the same visitor: enough for a pretend platform, and easy to explain. */
record Author(String id, String name) {

    static Author named(String name) {
        String clean = name.strip();
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(clean.getBytes(StandardCharsets.UTF_8));
            long number = Math.floorMod(ByteBuffer.wrap(hash).getLong(), 900_000_000_000_000L);
            return new Author(Long.toString(1_000_000_000_000_000L + number), clean);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
