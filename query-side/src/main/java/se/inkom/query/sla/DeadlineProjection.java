package se.inkom.query.sla;

import static se.inkom.query.support.SqlTime.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import se.inkom.events.cases.CaseEvent;
import se.inkom.ledger.store.LedgerEntry;
import se.inkom.query.support.Columns;
import se.inkom.query.support.Projection;

/** Keeps {@code case_deadline}. An answer counts when it is on the platform, not when it was written. */
@Component
class DeadlineProjection implements Projection {
    private static final Columns<DeadlineDraft> COLUMNS = new Columns<DeadlineDraft>()
            .with("case_id", "uuid", row -> row.caseId)
            .with("position", "bigint", row -> row.position)
            .with("account", "text", row -> row.account)
            .with("unit", "text", row -> row.unit)
            .with("officer", "text", row -> row.officer)
            .with("received_at", "timestamptz", row -> row.receivedAt)
            .with("due_at", "timestamptz", row -> row.dueAt)
            .with("answered_at", "timestamptz", row -> row.answeredAt)
            .with("no_answer", "boolean", row -> row.noAnswer);
    private static final String STORED = "select " + COLUMNS.names() + " from case_deadline where case_id = any (?)";
    private static final String INSERT =
            "insert into case_deadline (" + COLUMNS.names() + ") select * from " + COLUMNS.asTable();
    private static final String UPDATE = "update case_deadline d set " + COLUMNS.assignments() + " from "
            + COLUMNS.asTable() + " where d.case_id = e.case_id";

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
        return List.of("case_deadline");
    }

    @Override
    public void on(List<LedgerEntry> batch) {
        List<LedgerEntry> moving = batch.stream()
                .filter(at -> at.event() instanceof CaseEvent event && DeadlineDraft.isMovedBy(event))
                .toList();
        if (moving.isEmpty()) {
            return;
        }
        Map<UUID, DeadlineDraft> rows = stored(moving);
        for (LedgerEntry at : moving) {
            DeadlineDraft row = rows.computeIfAbsent(at.aggregateId(), DeadlineDraft::new);
            row.apply(at.position(), (CaseEvent) at.event());
        }
        write(INSERT, rows.values().stream().filter(DeadlineDraft::isNew).toList());
        write(UPDATE, rows.values().stream().filter(DeadlineDraft::isChanged).toList());
    }

    private Map<UUID, DeadlineDraft> stored(List<LedgerEntry> batch) {
        Object[] ids = batch.stream().map(LedgerEntry::aggregateId).distinct().toArray();
        return new HashMap<>(
                db.sql(STORED).param(new SqlArrayValue("uuid", ids)).query((row, n) -> toDraft(row)).list().stream()
                        .collect(Collectors.toMap(row -> row.caseId, row -> row)));
    }

    private static DeadlineDraft toDraft(ResultSet row) throws SQLException {
        var draft = new DeadlineDraft(row.getObject("case_id", UUID.class));
        draft.stored = true;
        draft.position = row.getLong("position");
        draft.account = row.getString("account");
        draft.unit = row.getString("unit");
        draft.officer = row.getString("officer");
        draft.receivedAt = instant(row, "received_at");
        draft.dueAt = instant(row, "due_at");
        draft.answeredAt = instant(row, "answered_at");
        draft.noAnswer = row.getBoolean("no_answer");
        return draft;
    }

    private void write(String sql, List<DeadlineDraft> rows) {
        if (!rows.isEmpty()) {
            db.sql(sql).params(COLUMNS.values(rows)).update();
        }
    }
}
