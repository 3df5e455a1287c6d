package se.inkom.channels.webhooks;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.inkom.events.ids.OfficerId;

/**
 * One subscription.
 *
 * @param types logical names of events such as {@code case.closed}, {@code case.*}, or {@code *}
 * @param switchedOff why it is off without anybody asking
 * @param formerUntil until when the secret before this one signs too
 */
record Webhook(
        UUID id,
        long version,
        URI address,
        String description,
        List<String> types,
        Payload payload,
        boolean active,
        @Nullable String switchedOff,
        int secretNumber,
        @Nullable Instant formerUntil,
        OfficerId createdBy,
        Instant createdAt,
        Instant changedAt) {

    /** How much of an event goes out. */
    enum Payload {
        /** What happened to which case and when, without the event's data: the receiver asks the API with rights of its own. */
        ENVELOPE,
        /** The event as it is published, with ids of staff and addresses of posts. */
        WHOLE
    }
}
