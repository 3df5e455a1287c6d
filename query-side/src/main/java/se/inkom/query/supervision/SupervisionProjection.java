package se.inkom.query.supervision;

import static java.time.ZoneOffset.UTC;

import java.sql.Types;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.inkom.events.accounts.SupervisionPerformed;
import se.inkom.ledger.store.LedgerEntry;
import se.inkom.query.support.Projection;

/** Keeps {@code account_supervision}, the latest look at each account, and {@code supervision_look}, all of them. */
@Component
class SupervisionProjection implements Projection {
    private final JdbcClient db;

    SupervisionProjection(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "account-supervision";
    }

    @Override
    public List<String> tables() {
        return List.of("account_supervision", "supervision_look");
    }

    @Override
    public void on(List<LedgerEntry> batch) {
        for (LedgerEntry at : batch) {
            if (at.event() instanceof SupervisionPerformed look) {
                on(at.position(), look);
            }
        }
    }

    private void on(long position, SupervisionPerformed e) {
        db.sql("""
                        insert into supervision_look
                          (position, account, performed_at, performed_by, new_posts, newest_case, unsuitable, note_id)
                        values (:position, :account, :at, :by, :posts, :newest, :unsuitable, :note) on conflict do nothing
                        """)
                .param("position", position)
                .param("account", e.account().value())
                .param("at", e.performedAt().atOffset(UTC))
                .param("by", e.performedBy().value())
                .param("posts", e.newPosts())
                .param("newest", e.newestCase() == null ? null : e.newestCase().value(), Types.OTHER)
                .param("unsuitable", e.unsuitable())
                .param("note", e.note() == null ? null : e.note().id(), Types.OTHER)
                .update();
        db.sql("""
                        insert into account_supervision
                          (account, position, looked_at, looked_by, next_look_by, alarm_at, looks) values (?, ?, ?, ?, ?, ?, 1)
                        on conflict (account) do update set position = excluded.position, looked_at = excluded.looked_at,
                          looked_by = excluded.looked_by, next_look_by = excluded.next_look_by,
                          alarm_at = excluded.alarm_at, looks = account_supervision.looks + 1
                        where account_supervision.position < excluded.position
                        """)
                .params(
                        e.account().value(),
                        position,
                        e.performedAt().atOffset(UTC),
                        e.performedBy().value(),
                        e.nextLookBy().atOffset(UTC),
                        e.alarmAt().atOffset(UTC))
                .update();
    }
}
