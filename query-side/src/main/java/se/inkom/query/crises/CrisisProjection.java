package se.inkom.query.crises;

import static java.time.ZoneOffset.UTC;

import java.sql.Types;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.inkom.events.crises.CrisisDeclared;
import se.inkom.events.crises.CrisisEnded;
import se.inkom.events.crises.CrisisEvent;
import se.inkom.ledger.store.LedgerEntry;
import se.inkom.query.support.Projection;

/** Keeps {@code crisis}. */
@Component
class CrisisProjection implements Projection {
    private final JdbcClient db;

    CrisisProjection(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "crisis";
    }

    @Override
    public List<String> tables() {
        return List.of("crisis");
    }

    @Override
    public void on(List<LedgerEntry> batch) {
        for (LedgerEntry at : batch) {
            if (at.event() instanceof CrisisEvent event) {
                switch (event) {
                    case CrisisDeclared e -> on(at.position(), e);
                    case CrisisEnded e -> on(at.position(), e);
                }
            }
        }
    }

    private void on(long position, CrisisDeclared e) {
        db.sql("""
                        insert into crisis (crisis_id, position, account, topic, answer_within_seconds, reason_id, declared_by,
                          declared_at)
                        values (:id, :position, :account, :topic, :within, :reason, :by, :at) on conflict do nothing
                        """)
                .param("id", e.crisisId().value())
                .param("position", position)
                .param("account", e.account() == null ? null : e.account().value(), Types.VARCHAR)
                .param("topic", e.topic(), Types.VARCHAR)
                .param("within", e.answerWithin().toSeconds())
                .param("reason", e.reason().id())
                .param("by", e.declaredBy().value())
                .param("at", e.declaredAt().atOffset(UTC))
                .update();
    }

    private void on(long position, CrisisEnded e) {
        db.sql("""
                        update crisis set position = :position, ended_by = :by, ended_at = :at, end_reason_id = :reason
                        where crisis_id = :id and position < :position
                        """)
                .param("position", position)
                .param("by", e.endedBy().value())
                .param("at", e.endedAt().atOffset(UTC))
                .param("reason", e.reason().id())
                .param("id", e.crisisId().value())
                .update();
    }
}
