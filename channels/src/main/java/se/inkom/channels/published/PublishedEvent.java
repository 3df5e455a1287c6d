package se.inkom.channels.published;

import java.time.Instant;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * One CloudEvent of {@code inkom.events}.
 *
 * @param name the logical name, such as {@code case.assigned}, without its revision: we read by field and ignore what we do not know
 * @param envelope the whole event without its {@code data}, as JSON
 * @param whole the bytes as they were published
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record PublishedEvent(
        UUID id,
        String name,
        UUID subject,
        Instant time,
        long sequence,
        JsonNode data,
        byte[] envelope,
        byte[] whole) {}
