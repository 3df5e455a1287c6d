package se.inkom.channels.notices;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.inkom.events.cases.CaseClock;
import se.inkom.events.ids.AccountId;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.OfficerId;
import se.inkom.events.ids.UnitId;

/** The rows of {@code channels.notice}. */
@Repository
public class NoticeRows {
    private static final String SELECT =
            "select n.*, m.mail_id from channels.notice n left join channels.mail m on m.mail_no = n.mail_no";
    private static final List<String> PAST_WHEN_CLOSED = Arrays.stream(NoticeKind.values())
            .filter(NoticeKind::isPastWhenClosed)
            .map(NoticeKind::name)
            .toList();

    private final JdbcClient db;

    NoticeRows(JdbcClient db) {
        this.db = db;
    }

    /** One row. */
    record Told(
            long number,
            OfficerId officer,
            Notice notice,
            NoticeState state,
            @Nullable Instant tellAt,
            @Nullable UUID mailId) {}

    /** @param tellAt with WAITING only */
    void add(OfficerId officer, Notice notice, NoticeState state, @Nullable Instant tellAt) {
        db.sql("""
                        insert into channels.notice (event_id, kind, officer, case_id, account, unit, clock, due_at, person,
                            happened_at, state, tell_at)
                        values (:event, :kind, :officer, :case, :account, :unit, :clock, :due, :person, :happened, :state, :tell)
                        on conflict (event_id, kind, officer) do nothing
                        """)
                .param("event", notice.eventId())
                .param("kind", notice.kind().name())
                .param("officer", officer.value())
                .param("case", notice.caseId() == null ? null : notice.caseId().value())
                .param(
                        "account",
                        notice.account() == null ? null : notice.account().value())
                .param("unit", notice.unit() == null ? null : notice.unit().value())
                .param("clock", notice.clock() == null ? null : notice.clock().name())
                .param("due", at(notice.dueAt()))
                .param(
                        "person",
                        notice.person() == null ? null : notice.person().value())
                .param("happened", notice.happenedAt().atOffset(UTC))
                .param("state", state.name())
                .param("tell", at(tellAt))
                .update();
    }

    /** What nobody need know any more of a closed case. */
    void past(CaseId id) {
        db.sql("update channels.notice set state = 'MOOT', tell_at = null"
                        + " where case_id = :id and state = 'WAITING' and kind in (:kinds)")
                .param("id", id.value())
                .param("kinds", PAST_WHEN_CLOSED)
                .update();
    }

    List<Told> waitingFor(OfficerId officer) {
        return db.sql(SELECT
                        + " where n.officer = :officer and n.state = 'WAITING' order by n.notice_no for update of n")
                .param("officer", officer.value())
                .query(NoticeRows::told)
                .list();
    }

    void plan(long number, @Nullable Instant tellAt) {
        db.sql("update channels.notice set state = :state, tell_at = :tell where notice_no = :no and state = 'WAITING'")
                .param("state", tellAt == null ? NoticeState.OFF.name() : NoticeState.WAITING.name())
                .param("tell", at(tellAt))
                .param("no", number)
                .update();
    }

    /** Somebody who is due a mail and did not just get one; of those who wait the longest. */
    public Optional<OfficerId> due(Instant now, Instant lastMailBefore) {
        return db.sql("""
                        select n.officer from channels.notice n
                        where n.state = 'WAITING' and n.tell_at <= :now and not exists (
                            select 1 from channels.mail m where m.officer = n.officer and m.created_at > :before)
                        order by n.tell_at limit 1
                        """)
                .param("now", now.atOffset(UTC))
                .param("before", lastMailBefore.atOffset(UTC))
                .query((row, n) -> new OfficerId(row.getString(1)))
                .optional();
    }

    /** Puts everything that is due for the person into the mail. */
    public int putInto(long mail, OfficerId officer, Instant now, int most) {
        return db.sql("""
                        update channels.notice set state = 'MAILED', tell_at = null, mail_no = :mail
                        where notice_no in (select notice_no from channels.notice
                            where officer = :officer and state = 'WAITING' and tell_at <= :now
                            order by notice_no limit :most for update skip locked)
                        """)
                .param("mail", mail)
                .param("officer", officer.value())
                .param("now", now.atOffset(UTC))
                .param("most", most)
                .update();
    }

    /** What a mail tells, in the order in which it happened. */
    public List<Notice> in(long mail) {
        return db.sql(SELECT + " where n.mail_no = :mail order by n.happened_at, n.notice_no")
                .param("mail", mail)
                .query((row, n) -> told(row, n).notice())
                .list();
    }

    List<Told> list(Filter filter, long before, int limit) {
        return db.sql(SELECT + """
                         where n.notice_no < :before
                            and (:state::text is null or n.state = :state) and (:kind::text is null or n.kind = :kind)
                            and (:officer::text is null or n.officer = :officer)
                            and (:case::uuid is null or n.case_id = :case)
                        order by n.notice_no desc limit :limit
                        """)
                .param("before", before)
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("kind", filter.kind() == null ? null : filter.kind().name())
                .param("officer", filter.officer())
                .param("case", filter.caseId())
                .param("limit", limit)
                .query(NoticeRows::told)
                .list();
    }

    /** Absent: whatever it is. */
    record Filter(
            @Nullable NoticeState state,
            @Nullable NoticeKind kind,
            @Nullable String officer,
            @Nullable UUID caseId) {}

    Map<NoticeState, Long> counts() {
        var counts = new EnumMap<NoticeState, Long>(NoticeState.class);
        db.sql("select state, count(*) from channels.notice group by state").query(row -> {
            counts.put(NoticeState.valueOf(row.getString(1)), row.getLong(2));
        });
        return counts;
    }

    void forget(Instant before) {
        db.sql("delete from channels.notice where happened_at < :before and state in ('OFF', 'MOOT', 'UNADDRESSED')")
                .param("before", before.atOffset(UTC))
                .update();
    }

    private static Told told(ResultSet row, int number) throws SQLException {
        UUID caseId = row.getObject("case_id", UUID.class);
        String account = row.getString("account");
        String unit = row.getString("unit");
        String clock = row.getString("clock");
        String person = row.getString("person");
        var notice = new Notice(
                row.getObject("event_id", UUID.class),
                NoticeKind.valueOf(row.getString("kind")),
                caseId == null ? null : new CaseId(caseId),
                account == null ? null : new AccountId(account),
                unit == null ? null : new UnitId(unit),
                clock == null ? null : CaseClock.valueOf(clock),
                instant(row, "due_at"),
                person == null ? null : new OfficerId(person),
                row.getObject("happened_at", OffsetDateTime.class).toInstant());
        return new Told(
                row.getLong("notice_no"),
                new OfficerId(row.getString("officer")),
                notice,
                NoticeState.valueOf(row.getString("state")),
                instant(row, "tell_at"),
                row.getObject("mail_id", UUID.class));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(UTC);
    }
}
