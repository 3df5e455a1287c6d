package se.inkom.query.supervision;

import static se.inkom.query.support.SqlTime.instant;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.inkom.events.Platform;
import se.inkom.events.ids.OfficerId;
import se.inkom.ledger.vault.Content;
import se.inkom.ledger.vault.ContentVault;
import se.inkom.query.display.SwedishTime;

/** Compares the accounts that are listed with the looks that were taken; accounts in alarm are a metric, too. */
@Component
class WatchAccounts {
    private static final String LATEST = """
            select l.account, l.platform, l.authority, l.unit, s.looked_at, s.looked_by,
                   coalesce(s.next_look_by, l.first_look_by) as next_look_by, coalesce(s.alarm_at, l.alarm_at) as alarm_at,
                   coalesce(s.looks, 0) as looks
            from ledger.account l left join query.account_supervision s using (account)
            """;

    private final JdbcClient db;
    private final ContentVault vault;
    private final Clock clock;

    WatchAccounts(JdbcClient db, ContentVault vault, Clock clock, MeterRegistry metrics) {
        this.db = db;
        this.vault = vault;
        this.clock = clock;
        Gauge.builder("inkom.supervision.alarms", this, WatchAccounts::alarms).register(metrics);
    }

    /** One look, as it was taken. */
    record Look(
            Instant performedAt,
            String performedBy,
            long newPosts,
            @Nullable UUID newestCase,
            int unsuitable,
            @Nullable String note) {}

    private record StoredLook(Look look, @Nullable UUID noteId) {}

    /** Most urgent first. */
    List<AccountWatch> all() {
        Instant now = clock.instant();
        Instant today = SwedishTime.startOfDay(now);
        return db.sql(LATEST).query((row, n) -> watch(row, now, today)).list().stream()
                .sorted(Comparator.comparing(AccountWatch::state)
                        .reversed()
                        .thenComparing(AccountWatch::nextLookBy)
                        .thenComparing(AccountWatch::account))
                .toList();
    }

    boolean exists(String account) {
        return db.sql("select exists (select from ledger.account where account = ?)")
                .param(account)
                .query(Boolean.class)
                .single();
    }

    /** The latest first. */
    List<Look> looks(String account, int limit, OfficerId reader) {
        return db
                .sql("""
                        select performed_at, performed_by, new_posts, newest_case, unsuitable, note_id
                        from query.supervision_look where account = ? order by position desc limit ?
                        """)
                .params(account, limit)
                .query((row, n) -> new StoredLook(look(row), row.getObject("note_id", UUID.class)))
                .list()
                .stream()
                .map(stored -> withNote(stored, reader))
                .toList();
    }

    private Look withNote(StoredLook stored, OfficerId reader) {
        Look look = stored.look;
        String note = Optional.ofNullable(stored.noteId)
                .flatMap(id -> vault.open(id, reader, "supervision"))
                .map(Content::text)
                .orElse(null);
        return new Look(look.performedAt, look.performedBy, look.newPosts, look.newestCase, look.unsuitable, note);
    }

    private double alarms() {
        return all().stream()
                .filter(account -> account.state() == AccountWatch.State.ALARM)
                .count();
    }

    private static Look look(ResultSet row) throws SQLException {
        return new Look(
                time(row, "performed_at"),
                row.getString("performed_by"),
                row.getLong("new_posts"),
                row.getObject("newest_case", UUID.class),
                row.getInt("unsuitable"),
                null);
    }

    private static AccountWatch watch(ResultSet row, Instant now, Instant today) throws SQLException {
        Instant lookedAt = instant(row, "looked_at");
        Instant nextLookBy = time(row, "next_look_by");
        Instant alarmAt = time(row, "alarm_at");
        return new AccountWatch(
                row.getString("account"),
                Platform.valueOf(row.getString("platform")),
                row.getString("authority"),
                row.getString("unit"),
                AccountWatch.State.of(lookedAt, today, nextLookBy, alarmAt, now),
                lookedAt,
                row.getString("looked_by"),
                nextLookBy,
                alarmAt,
                row.getLong("looks"));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(instant(row, column));
    }
}
