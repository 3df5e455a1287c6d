package se.inkom.query.diary;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.inkom.events.registry.EntryDirection;

/**
 * One entry in the words that anybody may read (L4). What is kept apart has no place in it, not even to say that it is there.
 *
 * @param date on which the document came in, went out or was drawn up, in Stockholm
 * @param counterpart null when there is nobody
 * @param voidReason null unless it is voided
 */
public record DiaryLine(
        UUID matterId,
        String authority,
        String diaryNumber,
        @Nullable String externalNumber,
        int year,
        int number,
        int entryNumber,
        LocalDate date,
        EntryDirection direction,
        @Nullable String counterpart,
        String subject,
        String description,
        Instant registeredAt,
        @Nullable Instant voidedAt,
        @Nullable String voidReason) {

    public boolean voided() {
        return voidedAt != null;
    }

    /** When the public last saw something new of it. A marking or a correction of its words does not count. */
    public Instant changedAt() {
        return voidedAt == null ? registeredAt : voidedAt;
    }

    /** The same for as long as the entry stands, for feeds. */
    public UUID uuid() {
        return UUID.nameUUIDFromBytes((matterId + "-" + entryNumber).getBytes(StandardCharsets.UTF_8));
    }
}
