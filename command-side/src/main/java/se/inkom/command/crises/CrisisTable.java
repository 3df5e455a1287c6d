package se.inkom.command.crises;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.inkom.command.triage.Crises;
import se.inkom.events.ids.AccountId;
import se.inkom.events.ids.CrisisId;
import se.inkom.events.ids.OfficerId;

/**
 * {@code command.crisis}: which crises are on, written in the transaction that writes the event. At most one per account and
 * per topic is on at a time.
 */
@Component
class CrisisTable {
    /** A post may be seen this long after it was received, and is still judged by the crisis of its day. */
    private static final Duration LATE = Duration.ofDays(30);

    private final JdbcClient db;
    private final Clock clock;

    CrisisTable(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** @return false when one is on already for the same account or topic */
    boolean begin(
            CrisisId id, @Nullable AccountId account, @Nullable String topic, Duration answerWithin, OfficerId by) {
        return db.sql("""
                        insert into command.crisis (crisis_id, account, topic, answer_within_seconds, declared_by, declared_at)
                        values (:id, :account, :topic, :within, :by, :at) on conflict do nothing
                        """)
                        .param("id", id.value())
                        .param("account", account == null ? null : account.value(), Types.VARCHAR)
                        .param("topic", topic, Types.VARCHAR)
                        .param("within", answerWithin.toSeconds())
                        .param("by", by.value())
                        .param("at", clock.instant().atOffset(UTC))
                        .update()
                == 1;
    }

    void end(CrisisId id) {
        db.sql("update command.crisis set ended_at = ? where crisis_id = ? and ended_at is null")
                .params(clock.instant().atOffset(UTC), id.value())
                .update();
    }

    List<Crises.Crisis> recent() {
        return db.sql("""
                        select crisis_id, account, topic, answer_within_seconds, declared_by, declared_at, ended_at
                        from command.crisis where ended_at is null or ended_at > ?
                        """)
                .param(clock.instant().minus(LATE).atOffset(UTC))
                .query(CrisisTable::row)
                .list();
    }

    private static Crises.Crisis row(ResultSet row, int n) throws SQLException {
        String account = row.getString("account");
        return new Crises.Crisis(
                new CrisisId(row.getObject("crisis_id", UUID.class)),
                account == null ? null : new AccountId(account),
                row.getString("topic"),
                Duration.ofSeconds(row.getLong("answer_within_seconds")),
                new OfficerId(row.getString("declared_by")),
                row.getObject("declared_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("ended_at", OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
