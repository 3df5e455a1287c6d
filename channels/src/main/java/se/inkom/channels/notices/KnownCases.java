package se.inkom.channels.notices;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.inkom.events.ids.AccountId;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.OfficerId;
import se.inkom.events.ids.UnitId;

/** {@code channels.notice_case} and {@code notice_draft}: what one must know of a case to say whom the next event concerns. */
@Repository
class KnownCases {
    private final JdbcClient db;

    KnownCases(JdbcClient db) {
        this.db = db;
    }

    /** Everything absent when the case began before we listened. */
    record Known(
            @Nullable AccountId account,
            @Nullable UnitId unit,
            @Nullable OfficerId officer) {}

    Known of(CaseId id) {
        return db.sql("select account, unit, officer from channels.notice_case where case_id = ?")
                .param(id.value())
                .query((row, n) -> new Known(
                        row.getString(1) == null ? null : new AccountId(row.getString(1)),
                        row.getString(2) == null ? null : new UnitId(row.getString(2)),
                        row.getString(3) == null ? null : new OfficerId(row.getString(3))))
                .optional()
                .orElseGet(() -> new Known(null, null, null));
    }

    void began(CaseId id, AccountId account, UnitId unit) {
        db.sql("""
                        insert into channels.notice_case (case_id, account, unit) values (:id, :account, :unit)
                        on conflict (case_id) do update set account = :account
                        """)
                .param("id", id.value())
                .param("account", account.value())
                .param("unit", unit.value())
                .update();
    }

    void isWith(CaseId id, UnitId unit, @Nullable OfficerId officer) {
        db.sql("""
                        insert into channels.notice_case (case_id, unit, officer) values (:id, :unit, :officer)
                        on conflict (case_id) do update set unit = :unit, officer = :officer
                        """)
                .param("id", id.value())
                .param("unit", unit.value())
                .param("officer", officer == null ? null : officer.value())
                .update();
    }

    void closed(CaseId id, @Nullable Instant at) {
        db.sql("update channels.notice_case set closed_at = :at where case_id = :id")
                .param("id", id.value())
                .param("at", at == null ? null : at.atOffset(UTC))
                .update();
    }

    void askedToApprove(CaseId id, UUID draft, OfficerId by) {
        db.sql("""
                        insert into channels.notice_draft (draft_id, case_id, asked_by) values (:draft, :id, :by)
                        on conflict (draft_id) do update set asked_by = :by
                        """)
                .param("draft", draft)
                .param("id", id.value())
                .param("by", by.value())
                .update();
    }

    Optional<OfficerId> whoAskedToApprove(UUID draft) {
        return db.sql("select asked_by from channels.notice_draft where draft_id = ?")
                .param(draft)
                .query((row, n) -> new OfficerId(row.getString(1)))
                .optional();
    }

    /** Cases that were closed before then; one that is taken up again later is learnt anew. */
    void forget(Instant before) {
        db.sql("delete from channels.notice_draft where case_id in"
                        + " (select case_id from channels.notice_case where closed_at < :before)")
                .param("before", before.atOffset(UTC))
                .update();
        db.sql("delete from channels.notice_case where closed_at < :before")
                .param("before", before.atOffset(UTC))
                .update();
    }
}
