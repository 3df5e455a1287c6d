package se.inkom.query.archive;

import static java.time.ZoneOffset.UTC;

import java.sql.Types;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.inkom.events.archive.ArchiveEvent;
import se.inkom.events.archive.ArchiveTransferred;
import se.inkom.ledger.store.LedgerEntry;
import se.inkom.query.support.Projection;
import se.inkom.query.support.Texts;

/** Keeps {@code archive_transfer}: the receipts that receivers gave. */
@Component
class TransferProjection implements Projection {
    private final JdbcClient db;
    private final Texts texts;

    TransferProjection(JdbcClient db, Texts texts) {
        this.db = db;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "archive_transfer";
    }

    @Override
    public List<String> tables() {
        return List.of("archive_transfer");
    }

    @Override
    public void on(List<LedgerEntry> batch) {
        for (LedgerEntry at : batch) {
            if (at.event() instanceof ArchiveEvent event) {
                switch (event) {
                    case ArchiveTransferred e -> on(at.position(), e);
                }
            }
        }
    }

    private void on(long position, ArchiveTransferred e) {
        db.sql("""
                        insert into archive_transfer (transfer_id, position, package_id, object_id, sha256, length, receiver, receipt,
                          transferred_by, transferred_at)
                        values (:id, :position, :package, :object, :sha256, :length, :receiver, :receipt, :by, :at)
                        on conflict do nothing
                        """)
                .param("id", e.transferId().value())
                .param("position", position)
                .param("package", e.packageId())
                .param("object", e.objectId())
                .param("sha256", e.sha256())
                .param("length", e.length())
                .param("receiver", e.receiver())
                .param("receipt", receipt(e), Types.VARCHAR)
                .param("by", e.transferredBy().value())
                .param("at", e.transferredAt().atOffset(UTC))
                .update();
    }

    private @Nullable String receipt(ArchiveTransferred e) {
        if (e.receipt() == null) {
            return null;
        }
        UUID id = e.receipt().id();
        return texts.plain(Set.of(id)).get(id);
    }
}
