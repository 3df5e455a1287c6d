package se.inkom.command.watch;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.inkom.command.supervision.NoticeSupervision;
import se.inkom.events.ids.AccountId;
import se.inkom.events.ids.UnitId;

/** {@code command.open_supervision}: which account to ask about when. Few rows, so that any look at any account asks about all. */
@Component
class OpenSupervisions {
    private final JdbcClient db;

    OpenSupervisions(JdbcClient db) {
        this.db = db;
    }

    /** Accounts that were listed since. */
    void addNewAccounts() {
        db.sql("""
                        insert into command.open_supervision (account, next_at)
                        select account, least(first_look_by, alarm_at) from ledger.account on conflict do nothing
                        """).update();
    }

    /** Takes the longest due one until the transaction ends. */
    Optional<NoticeSupervision> takeDue(Instant now) {
        return db.sql("""
                        select l.account, l.unit, l.first_look_by, l.alarm_at
                        from command.open_supervision o join ledger.account l using (account)
                        where o.next_at <= ? order by o.next_at limit 1 for update of o skip locked
                        """)
                .param(now.atOffset(UTC))
                .query((row, n) -> new NoticeSupervision(
                        new AccountId(row.getString(1)),
                        new UnitId(row.getString(2)),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        row.getObject(4, OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** It was asked about; empty: not again before somebody has looked at it. */
    void asked(AccountId account, Optional<Instant> next) {
        db.sql("update command.open_supervision set next_at = ?::timestamptz where account = ?")
                .params(next.map(at -> at.atOffset(UTC).toString()).orElse("infinity"), account.value())
                .update();
    }

    void askAllAgain() {
        db.sql("update command.open_supervision set next_at = '-infinity'").update();
    }
}
