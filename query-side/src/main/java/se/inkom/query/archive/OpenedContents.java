package se.inkom.query.archive;

import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.inkom.events.ids.OfficerId;
import se.inkom.ledger.vault.Content;
import se.inkom.ledger.vault.ContentVault;

/** Opens what goes into a package, secret or not, always with an access record first (I7): the receiver gets all of it. */
@Component
class OpenedContents {
    private static final Logger LOG = LoggerFactory.getLogger(OpenedContents.class);

    private final ContentVault vault;
    private final JdbcClient db;

    OpenedContents(ContentVault vault, JdbcClient db) {
        this.vault = vault;
        this.db = db;
    }

    /** @param salt of the digest that stands in the events, hex */
    record Opened(Content content, String salt) {}

    /** Empty when it was disposed of, or is not what its digest says. */
    Optional<Opened> open(UUID contentId, OfficerId reader, String purpose) {
        Optional<String> salt = db.sql("select salt from ledger.content where id = ?")
                .param(contentId)
                .query((row, n) -> HexFormat.of().formatHex(row.getBytes(1)))
                .optional();
        return salt.flatMap(s -> bytes(contentId, reader, purpose).map(content -> new Opened(content, s)));
    }

    private Optional<Content> bytes(UUID contentId, OfficerId reader, String purpose) {
        try {
            return vault.openRecorded(contentId, reader, purpose);
        } catch (IllegalStateException damaged) {
            LOG.error("Content {} cannot be put into a package: it is not what its digest says", contentId);
            return Optional.empty();
        }
    }
}
