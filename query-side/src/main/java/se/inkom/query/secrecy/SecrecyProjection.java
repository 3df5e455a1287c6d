package se.inkom.query.secrecy;

import static se.inkom.query.support.SqlTime.held;
import static se.inkom.query.support.SqlTime.utc;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.ResultSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import se.inkom.events.cases.CaseEvent;
import se.inkom.events.cases.SecrecyMarked;
import se.inkom.events.cases.SecrecySuspected;
import se.inkom.ledger.store.LedgerEntry;
import se.inkom.ledger.store.PostgresEventStorageEngine;
import se.inkom.query.support.Projection;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps {@code secrecy_case}: a row from the first suspicion on. What happened before it is read from the ledger then, so that
 * a case registered before anyone suspected anything is not asked for its registration again.
 */
@Component
class SecrecyProjection implements Projection {
    static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_EMPTY))
            .build();

    private final JdbcClient db;
    private final PostgresEventStorageEngine ledger;

    SecrecyProjection(JdbcClient db, PostgresEventStorageEngine ledger) {
        this.db = db;
        this.ledger = ledger;
    }

    private static final class Row {
        private final SecrecyFile file;
        private long position;
        private boolean changed;

        Row(SecrecyFile file, long position) {
            this.file = file;
            this.position = position;
        }
    }

    @Override
    public String name() {
        return "secrecy-case";
    }

    @Override
    public List<String> tables() {
        return List.of("secrecy_case");
    }

    @Override
    public void on(List<LedgerEntry> batch) {
        List<LedgerEntry> ofCases =
                batch.stream().filter(at -> at.event() instanceof CaseEvent).toList();
        if (ofCases.isEmpty()) {
            return;
        }
        Map<UUID, Row> rows = stored(ofCases);
        for (LedgerEntry at : ofCases) {
            Row row = rows.get(at.aggregateId());
            if (row == null && begins(at)) {
                rows.put(at.aggregateId(), begun(at));
            } else if (row != null && at.position() > row.position) {
                row.file.add((CaseEvent) at.event());
                row.position = at.position();
                row.changed = true;
            }
        }
        rows.forEach(this::store);
    }

    private static boolean begins(LedgerEntry at) {
        return at.event() instanceof SecrecySuspected || at.event() instanceof SecrecyMarked;
    }

    private Row begun(LedgerEntry at) {
        var row = new Row(new SecrecyFile(), at.position());
        row.changed = true;
        ledger.readEvents(at.aggregateId().toString())
                .asStream()
                .limit(at.version())
                .forEach(event -> row.file.add((CaseEvent) event.getPayload()));
        return row;
    }

    private Map<UUID, Row> stored(List<LedgerEntry> batch) {
        var rows = new LinkedHashMap<UUID, Row>();
        Object[] ids = batch.stream().map(LedgerEntry::aggregateId).distinct().toArray();
        db.sql("select case_id, position, file from secrecy_case where case_id = any (?)")
                .param(new SqlArrayValue("uuid", ids))
                .query((ResultSet row) -> {
                    rows.put(
                            row.getObject(1, UUID.class),
                            new Row(JSON.readValue(row.getString(3), SecrecyFile.class), row.getLong(2)));
                });
        return rows;
    }

    private void store(UUID caseId, Row row) {
        if (!row.changed) {
            return;
        }
        db.sql("""
                        insert into secrecy_case (case_id, position, stage, since, file)
                        values (:id, :position, :stage, :since, :file)
                        on conflict (case_id) do update set position = excluded.position, stage = excluded.stage,
                          since = excluded.since, file = excluded.file
                        """)
                .param("id", caseId)
                .param("position", row.position)
                .param("stage", row.file.stage().name())
                .param("since", utc(held(Objects.requireNonNull(row.file.since))))
                .param("file", JSON.writeValueAsString(row.file))
                .update();
    }
}
