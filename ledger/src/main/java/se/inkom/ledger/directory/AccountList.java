package se.inkom.ledger.directory;

import static java.time.ZoneOffset.UTC;

import java.time.OffsetDateTime;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.inkom.events.Platform;
import se.inkom.events.ids.AccountId;
import se.inkom.events.ids.AuthorityId;
import se.inkom.events.ids.UnitId;

/**
 * The municipality's accounts, kept in step by command-side and read by the reading room: one that nobody has written on and
 * nobody has looked at is in no event.
 */
public final class AccountList {
    private final JdbcClient db;

    public AccountList(DataSource dataSource) {
        this.db = JdbcClient.create(dataSource);
    }

    /** Lists an account, or corrects where it belongs; the times of its first listing stay. */
    public void list(ListedAccount account) {
        db.sql("""
                        insert into ledger.account (account, platform, authority, unit, listed_at, first_look_by, alarm_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (account) do update
                          set platform = excluded.platform, authority = excluded.authority, unit = excluded.unit
                        """)
                .params(
                        account.id().value(),
                        account.platform().name(),
                        account.authority().value(),
                        account.unit().value(),
                        account.listedAt().atOffset(UTC),
                        account.firstLookBy().atOffset(UTC),
                        account.alarmAt().atOffset(UTC))
                .update();
    }

    public List<ListedAccount> all() {
        return db.sql("""
                        select account, platform, authority, unit, listed_at, first_look_by, alarm_at
                        from ledger.account order by account
                        """)
                .query((row, n) -> new ListedAccount(
                        new AccountId(row.getString(1)),
                        Platform.valueOf(row.getString(2)),
                        new AuthorityId(row.getString(3)),
                        new UnitId(row.getString(4)),
                        row.getObject(5, OffsetDateTime.class).toInstant(),
                        row.getObject(6, OffsetDateTime.class).toInstant(),
                        row.getObject(7, OffsetDateTime.class).toInstant()))
                .list();
    }
}
