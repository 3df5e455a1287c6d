package se.inkom.events.ids;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/**
 * Makes UUIDv7 values (RFC 9562, section 5.7): 48 bits of Unix milliseconds, then random bits.
 *
 * <p>Random keys halve append speed at a million events because every insert lands on a cold index page; time-ordered
 * ones do not (ADR 0005).
 */
public final class TimeOrderedUuid {
    private static final SecureRandom RANDOM = new SecureRandom();

    private TimeOrderedUuid() {}

    /** A new identifier whose first 48 bits are {@code at} in milliseconds. The random bits are drawn at once: a draw costs more than its bits. */
    public static UUID at(Instant at) {
        byte[] random = new byte[10];
        RANDOM.nextBytes(random);
        var bits = ByteBuffer.wrap(random);
        long high = (at.toEpochMilli() << 16) | 0x7000L | (bits.getShort() & 0x0FFFL);
        long low = (bits.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
