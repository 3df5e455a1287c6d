package se.inkom.query.disclosures;

import java.sql.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.inkom.events.disclosures.DisclosureClosed;
import se.inkom.events.disclosures.DisclosureEvent;
import se.inkom.events.disclosures.DisclosureHandedOut;
import se.inkom.events.disclosures.DisclosureOpened;
import se.inkom.events.disclosures.DisclosureRefused;
import se.inkom.events.disclosures.DocumentAssessed;
import se.inkom.ledger.store.LedgerEntry;
import se.inkom.query.support.Projection;
import se.inkom.query.support.SqlTime;

/** Keeps {@code disclosure}, the list of requests. */
@Component
class DisclosureProjection implements Projection {
    private final JdbcClient db;

    DisclosureProjection(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "disclosure";
    }

    @Override
    public List<String> tables() {
        return List.of("disclosure");
    }

    @Override
    public void on(List<LedgerEntry> batch) {
        for (LedgerEntry at : batch) {
            if (at.event() instanceof DisclosureEvent event) {
                switch (event) {
                    case DisclosureOpened e -> opened(at, e);
                    case DocumentAssessed e -> changed(at, "", null);
                    case DisclosureRefused e -> changed(at, "refused_at = :value", SqlTime.utc(e.refusedAt()));
                    case DisclosureHandedOut e -> changed(at, "handed_out_at = :value", SqlTime.utc(e.handedOutAt()));
                    case DisclosureClosed e -> closed(at, e);
                }
            }
        }
    }

    private void opened(LedgerEntry at, DisclosureOpened e) {
        db.sql("""
                        insert into disclosure (disclosure_id, position, version, case_id, entries, opened_by, opened_at)
                        values (:id, :position, 1, :case, :entries, :by, :at) on conflict do nothing
                        """)
                .param("id", at.aggregateId())
                .param("position", at.position())
                .param("case", e.caseId() == null ? null : e.caseId().value(), Types.OTHER)
                .param("entries", e.entries().size())
                .param("by", e.openedBy().value())
                .param("at", SqlTime.utc(e.openedAt()))
                .update();
    }

    private void closed(LedgerEntry at, DisclosureClosed e) {
        changed(at, "outcome = :value", e.outcome().name());
        db.sql("update disclosure set hold_until = :until where disclosure_id = :id")
                .param("until", e.holdUntil(), Types.DATE)
                .param("id", at.aggregateId())
                .update();
    }

    private void changed(LedgerEntry at, String what, @Nullable Object value) {
        var update = db.sql("update disclosure set position = :position, version = version + 1"
                        + (value == null ? "" : ", " + what)
                        + " where disclosure_id = :id and position < :position")
                .param("position", at.position())
                .param("id", at.aggregateId());
        (value == null ? update : update.param("value", value)).update();
    }
}
