package se.inkom.query.sla;

import static se.inkom.query.support.SqlTime.utc;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.inkom.events.cases.*;
import se.inkom.events.ids.CaseId;
import se.inkom.query.support.LedgerEntry;
import se.inkom.query.support.Projection;

/** Keeps {@code query.case_deadline}. An answer counts when it is on the platform, not when it was written. */
@Component
class DeadlineProjection implements Projection {
    private final JdbcClient db;

    DeadlineProjection(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "case-deadline";
    }

    @Override
    public List<String> tables() {
        return List.of("query.case_deadline");
    }

    @Override
    public void on(LedgerEntry at) {
        switch (at.event()) {
            case PostReceived e -> {
                seen(at, e.caseId(), e.origin());
                received(at, e.caseId(), e.receivedAt(), e.deadline());
            }
            case PostEdited e -> {
                seen(at, e.caseId(), e.origin());
                received(at, e.caseId(), e.receivedAt(), e.deadline());
            }
            case PostGoneUpstream e -> seen(at, e.caseId(), e.origin());
            case PostVisibilityChanged e -> seen(at, e.caseId(), e.origin());
            case CaseAssigned e ->
                change(
                        at,
                        e.caseId(),
                        "unit = ?, officer = ?",
                        e.unit().value(),
                        e.officer().value());
            case ForwardingAccepted e ->
                change(at, e.caseId(), "unit = ?, officer = null", e.unit().value());
            case AnswerPublished e ->
                change(at, e.caseId(), "answered_at = least(answered_at, ?)", utc(e.publishedAt()));
            case AnswerDeemedUnnecessary e -> change(at, e.caseId(), "no_answer = true");
            default -> {
                // nothing else moves a deadline
            }
        }
    }

    /** A case may be assigned before the post itself was ever seen, so any observation makes the row. */
    private void seen(LedgerEntry at, CaseId id, PostOrigin origin) {
        db.sql("""
                        insert into query.case_deadline (case_id, position, account, unit) values (?, ?, ?, ?)
                        on conflict (case_id) do nothing
                        """)
                .params(
                        id.value(),
                        at.position(),
                        origin.account().value(),
                        origin.unit().value())
                .update();
    }

    /** The earliest receipt sets the deadline, in whatever order observations come. */
    private void received(LedgerEntry at, CaseId id, Instant receivedAt, Deadline deadline) {
        db.sql("""
                        update query.case_deadline set position = :position, received_at = :received, due_at = :due
                        where case_id = :id and position <= :position
                          and (received_at is null or :received < received_at)
                        """)
                .param("position", at.position())
                .param("received", utc(receivedAt))
                .param("due", utc(deadline.dueAt()))
                .param("id", id.value())
                .update();
    }

    private void change(LedgerEntry at, CaseId id, String set, Object... values) {
        var parameters = new ArrayList<Object>(List.of(values));
        parameters.addAll(List.of(at.position(), id.value(), at.position()));
        db.sql("update query.case_deadline set " + set + ", position = ? where case_id = ? and position < ?")
                .params(parameters)
                .update();
    }
}
