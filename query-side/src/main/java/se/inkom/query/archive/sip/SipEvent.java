package se.inkom.query.archive.sip;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event of the ledger, as PREMIS tells it.
 *
 * @param type the logical name
 * @param about the case or matter
 * @param agent id of whoever acted
 */
public record SipEvent(
        UUID eventId,
        String type,
        Instant at,
        long position,
        UUID about,
        @Nullable String agent) {}
