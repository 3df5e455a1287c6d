package se.inkom.events.archive;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.inkom.events.ContentRef;
import se.inkom.events.ids.MatterId;
import se.inkom.events.ids.OfficerId;
import se.inkom.events.ids.TransferId;

/**
 * A receiver has taken an archive package and said so.
 *
 * @param packageId as the reading room names it
 * @param objectId the package's own name, made of what it holds
 * @param sha256 of the package's file, lower-case hex, as the receiver confirms it
 * @param length of the file in bytes
 * @param receiver short name from the settings
 * @param receipt the receiver's own reference, in the vault; null when they gave none
 * @param matters those that are in the package
 */
public record ArchiveTransferred(
        TransferId transferId,
        UUID packageId,
        String objectId,
        String sha256,
        long length,
        String receiver,
        @Nullable ContentRef receipt,
        List<MatterId> matters,
        OfficerId transferredBy,
        Instant transferredAt)
        implements ArchiveEvent {
    public ArchiveTransferred {
        matters = List.copyOf(matters);
    }
}
