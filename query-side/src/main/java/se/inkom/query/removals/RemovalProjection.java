package se.inkom.query.removals;

import static se.inkom.query.support.SqlTime.held;
import static se.inkom.query.support.SqlTime.utc;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.inkom.events.cases.*;
import se.inkom.events.ids.EffectId;
import se.inkom.ledger.store.LedgerEntry;
import se.inkom.query.support.Projection;

/** Keeps {@code removal}: a row per decision. They are few, so each event is a statement. */
@Component
class RemovalProjection implements Projection {
    private final JdbcClient db;

    RemovalProjection(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "removal";
    }

    @Override
    public List<String> tables() {
        return List.of("removal");
    }

    @Override
    public void on(List<LedgerEntry> batch) {
        for (LedgerEntry at : batch) {
            switch (at.event()) {
                case RemovalDecided e -> decided(at.position(), e);
                case RemovalExecuted e -> ended(at, e.removalId(), "DONE", LegalEffect.REMOVED);
                case PostHidden e -> ended(at, e.removalId(), "DONE", e.effect());
                case RemovalRefused e -> ended(at, e.removalId(), "REFUSED", null);
                case RemovalImpossible e -> ended(at, e.removalId(), "IMPOSSIBLE", null);
                case RemovalInDoubt e -> ended(at, e.removalId(), "IN_DOUBT", null);
                case RemovalFallbackDocumented e -> flag(at, e.removalId(), "fallback");
                case AuthorInformed e -> flag(at, e.removalId(), "author_informed");
                default -> {
                    // nothing else is about removals
                }
            }
        }
    }

    private void decided(long position, RemovalDecided e) {
        Instant decidedAt = held(e.decidedAt());
        LegalGround act = e.legalGround();
        db.sql("""
                        insert into removal (removal_id, case_id, position, decided_at, decided_by, ground, basis, legal_ground,
                          method, state)
                        values (:id, :case, :position, :at, :by, :ground, :basis, :act, :method, 'REQUESTED')
                        on conflict (removal_id) do nothing
                        """)
                .param("id", e.removalId().value())
                .param("case", e.caseId().value())
                .param("position", position)
                .param("at", utc(decidedAt))
                .param("by", e.decidedBy().value())
                .param("ground", e.ground().name())
                .param("basis", e.basis().name())
                .param("act", act == null ? null : act.name())
                .param("method", e.method().name())
                .update();
    }

    private void ended(LedgerEntry at, EffectId removal, String state, @Nullable LegalEffect effect) {
        db.sql("""
                        update removal set state = :state, effect = :effect, position = :position
                        where removal_id = :id and position < :position
                        """)
                .param("state", state)
                .param("effect", effect == null ? null : effect.name())
                .param("position", at.position())
                .param("id", removal.value())
                .update();
    }

    private void flag(LedgerEntry at, EffectId removal, String column) {
        UUID id = removal.value();
        db.sql("update removal set " + column
                        + " = true, position = :position where removal_id = :id and position < :position")
                .param("position", at.position())
                .param("id", id)
                .update();
    }
}
