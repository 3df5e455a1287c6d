package se.inkom.query.registration;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import se.inkom.events.cases.CaseEvent;
import se.inkom.events.registry.EntryVoided;
import se.inkom.ledger.store.LedgerEntry;
import se.inkom.query.support.Columns;
import se.inkom.query.support.Projection;

/** Keeps {@code registration_case}: one row per case. */
@Component
class RegistrationProjection implements Projection {
    private final JdbcClient db;

    RegistrationProjection(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "registration";
    }

    @Override
    public List<String> tables() {
        return List.of("registration_case");
    }

    @Override
    public void on(List<LedgerEntry> batch) {
        Set<UUID> cases = new LinkedHashSet<>();
        for (LedgerEntry at : batch) {
            if (at.event() instanceof CaseEvent) {
                cases.add(at.aggregateId());
            } else if (at.event() instanceof EntryVoided e) {
                cases.addAll(registeredAs(e));
            }
        }
        if (cases.isEmpty()) {
            return;
        }
        Map<UUID, RegistrationRow> rows = load(cases);
        var changed = new LinkedHashMap<UUID, RegistrationRow>();
        for (LedgerEntry at : batch) {
            if (at.event() instanceof CaseEvent) {
                RegistrationRow row = rows.computeIfAbsent(at.aggregateId(), RegistrationRow::new);
                if (row.evolve(at)) {
                    changed.put(row.caseId, row);
                }
            } else if (at.event() instanceof EntryVoided e) {
                rows.values().stream()
                        .filter(row -> row.isRegisteredAs(e) && row.evolve(at))
                        .forEach(row -> changed.put(row.caseId, row));
            }
        }
        write(changed.values());
    }

    private List<UUID> registeredAs(EntryVoided voided) {
        return db.sql("select case_id from registration_case where matter_id = ? and entry_number = ?")
                .params(voided.matterId().value(), voided.entryNumber())
                .query(UUID.class)
                .list();
    }

    private Map<UUID, RegistrationRow> load(Set<UUID> cases) {
        var rows = new HashMap<UUID, RegistrationRow>();
        db.sql("select * from registration_case where case_id = any (?)")
                .param(new SqlArrayValue("uuid", cases.toArray()))
                .query((row, n) -> new RegistrationRow(row))
                .list()
                .forEach(row -> rows.put(row.caseId, row));
        return rows;
    }

    private void write(Collection<RegistrationRow> changed) {
        if (changed.isEmpty()) {
            return;
        }
        var columns = new Columns<RegistrationRow>()
                .with("case_id", "uuid", r -> r.caseId)
                .with("position", "bigint", r -> r.position)
                .with("place", "text", r -> r.place)
                .with("native_id", "text", r -> r.nativeId)
                .with("parent_id", "text", r -> r.parentId)
                .with("account", "text", r -> r.account)
                .with("authority", "text", r -> r.authority)
                .with("received_at", "timestamptz", r -> r.receivedAt)
                .with("classification", "text", r -> r.classification)
                .with("officer", "text", r -> r.officer)
                .with("secret", "boolean", r -> r.secret)
                .with("assessed", "boolean", r -> r.assessed)
                .with("state", "text", r -> r.state.name())
                .with("ground", "text", r -> r.ground)
                .with("matter_id", "uuid", r -> r.matterId)
                .with("entry_number", "int", r -> r.entryNumber)
                .with("diary_number", "text", r -> r.diaryNumber);
        db.sql("insert into registration_case as r (" + columns.names() + ") select * from " + columns.asTable()
                        + " on conflict (case_id) do update set " + columns.fromExcluded()
                        + " where r.position < excluded.position")
                .params(columns.values(changed))
                .update();
    }
}
