package se.inkom.channels.mail;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.inkom.events.ids.OfficerId;

/** The rows of {@code channels.mail}. */
@Repository
class MailRows {
    private final JdbcClient db;

    MailRows(JdbcClient db) {
        this.db = db;
    }

    long begin(UUID id, OfficerId officer, Instant now) {
        return db.sql("""
                        insert into channels.mail (mail_id, officer, state, next_attempt_at, created_at, changed_at)
                        values (:id, :officer, 'WAITING', :now, :now, :now) returning mail_no
                        """)
                .param("id", id)
                .param("officer", officer.value())
                .param("now", now.atOffset(UTC))
                .query(Long.class)
                .single();
    }

    /** Nobody else gathers for this person until the transaction ends. */
    boolean alone(OfficerId officer) {
        return db.sql("select pg_try_advisory_xact_lock(hashtext('channels.mail'), hashtext(:officer))")
                .param("officer", officer.value())
                .query(Boolean.class)
                .single();
    }

    /** Taken for the length of the lease. One whose lease ran out may have been sent, and is in doubt from now on. */
    Optional<Mail> take(Instant now, Instant lease) {
        return db.sql("""
                        with due as (select mail_no, state from channels.mail
                            where state in ('WAITING', 'ATTEMPTING') and next_attempt_at <= :now
                            order by next_attempt_at limit 1 for update skip locked)
                        update channels.mail m set state = 'ATTEMPTING', attempts = m.attempts + 1, next_attempt_at = :lease,
                            doubtful = m.doubtful or due.state = 'ATTEMPTING', changed_at = :now
                        from due where m.mail_no = due.mail_no
                        returning m.*
                        """)
                .param("now", now.atOffset(UTC))
                .param("lease", lease.atOffset(UTC))
                .query(MailRows::mail)
                .optional();
    }

    void sent(Mail mail, Instant now) {
        end(mail, MailState.SENT, null, mail.doubtful(), now, now);
    }

    void refused(Mail mail, String reason, Instant now) {
        end(mail, MailState.REFUSED, reason, mail.doubtful(), now, now);
    }

    void again(Mail mail, String reason, boolean doubtful, Instant at, Instant now) {
        end(mail, MailState.WAITING, reason, doubtful || mail.doubtful(), at, now);
    }

    /** Only whoever has the mail: an attempt that outlived its lease changes nothing any more. */
    private void end(Mail mail, MailState state, @Nullable String reason, boolean doubtful, Instant next, Instant now) {
        db.sql("""
                        update channels.mail set state = :state, reason_code = :reason, doubtful = :doubtful, next_attempt_at = :next,
                            changed_at = :now
                        where mail_no = :no and state = 'ATTEMPTING' and attempts = :attempts
                        """)
                .param("no", mail.number())
                .param("attempts", mail.attempts())
                .param("state", state.name())
                .param("reason", reason)
                .param("doubtful", doubtful)
                .param("next", next.atOffset(UTC))
                .param("now", now.atOffset(UTC))
                .update();
    }

    /** @return false when there is no such mail that waits or was refused */
    boolean retry(UUID id, Instant now) {
        return db.sql("""
                                update channels.mail set state = 'WAITING', next_attempt_at = :now, changed_at = :now
                                where mail_id = :id and state in ('WAITING', 'REFUSED')
                                """).param("id", id).param("now", now.atOffset(UTC)).update() == 1;
    }

    Optional<Mail> find(UUID id) {
        return db.sql("select * from channels.mail where mail_id = ?")
                .param(id)
                .query(MailRows::mail)
                .optional();
    }

    List<Mail> list(@Nullable MailState state, @Nullable String officer, long before, int limit) {
        return db.sql("""
                        select * from channels.mail
                        where mail_no < :before and (:state::text is null or state = :state)
                            and (:officer::text is null or officer = :officer)
                        order by mail_no desc limit :limit
                        """)
                .param("before", before)
                .param("state", state == null ? null : state.name())
                .param("officer", officer)
                .param("limit", limit)
                .query(MailRows::mail)
                .list();
    }

    Map<MailState, Long> counts() {
        var counts = new EnumMap<MailState, Long>(MailState.class);
        db.sql("select state, count(*) from channels.mail group by state").query(row -> {
            counts.put(MailState.valueOf(row.getString(1)), row.getLong(2));
        });
        return counts;
    }

    /** Since when the oldest mail waits that has not gone. */
    Optional<Instant> oldestWaiting() {
        return db.sql(
                        "select created_at from channels.mail where state in ('WAITING', 'ATTEMPTING') order by created_at limit 1")
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** With the notices in them. */
    void forget(Instant before) {
        db.sql("delete from channels.mail where changed_at < :before and state in ('SENT', 'REFUSED')")
                .param("before", before.atOffset(UTC))
                .update();
    }

    private static Mail mail(ResultSet row, int number) throws SQLException {
        return new Mail(
                row.getLong("mail_no"),
                row.getObject("mail_id", UUID.class),
                new OfficerId(row.getString("officer")),
                MailState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getBoolean("doubtful"),
                row.getObject("next_attempt_at", OffsetDateTime.class).toInstant(),
                row.getString("reason_code"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
