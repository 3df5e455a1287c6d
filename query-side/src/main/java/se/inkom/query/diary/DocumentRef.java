package se.inkom.query.diary;

import java.util.UUID;
import se.inkom.events.ContentRef;

/**
 * A document of an entry, as the ledger names it; what it says is opened elsewhere, through the vault's door.
 *
 * @param sha256 over the content's salt and bytes
 */
public record DocumentRef(UUID id, String sha256, String mediaType, long length) {
    static DocumentRef of(ContentRef ref) {
        return new DocumentRef(ref.id(), ref.sha256(), ref.mediaType(), ref.length());
    }
}
