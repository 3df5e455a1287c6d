package se.inkom.query.audit;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.inkom.events.ids.CaseId;
import se.inkom.ledger.vault.Content;
import se.inkom.ledger.vault.ContentVault;
import se.inkom.web.Actor;

/** Opens evidence for a bundle, through the vault's door: of a secret case only on purpose, each time with its record (I7). */
@Component
class EvidenceFiles {
    private static final Logger LOG = LoggerFactory.getLogger(EvidenceFiles.class);

    private final ContentVault vault;
    private final JdbcClient db;

    EvidenceFiles(ContentVault vault, JdbcClient db) {
        this.vault = vault;
        this.db = db;
    }

    /** A file and the salt of its digest. */
    @SuppressWarnings("ArrayRecordComponent") // on its way out, never compared
    record Opened(byte[] bytes, byte[] salt) {}

    /**
     * Hands out one file.
     *
     * @param secretPurpose why secret content is opened; null to leave it closed
     * @return empty when the reader may not have it now, or it is disposed of, or is not what its digest says
     */
    Optional<Opened> open(CaseId caseId, UUID contentId, Actor reader, @Nullable String secretPurpose) {
        if (secretPurpose == null && vault.isSecret(caseId)) {
            return Optional.empty();
        }
        Optional<byte[]> salt = db.sql("select salt from ledger.content where id = ? and case_id = ?")
                .params(contentId, caseId.value())
                .query((row, n) -> row.getBytes(1))
                .optional();
        return salt.flatMap(s -> bytes(contentId, reader, secretPurpose).map(bytes -> new Opened(bytes, s)));
    }

    private Optional<byte[]> bytes(UUID contentId, Actor reader, @Nullable String secretPurpose) {
        String purpose = secretPurpose == null ? "case-bundle" : "case-bundle: " + secretPurpose;
        try {
            return vault.open(contentId, reader.id(), purpose).map(Content::bytes);
        } catch (IllegalStateException damaged) {
            LOG.error("Evidence {} cannot be put into a bundle: it is not what its digest says", contentId);
            return Optional.empty();
        }
    }
}
