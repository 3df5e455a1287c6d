package se.inkom.query.sla;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.inkom.events.cases.CaseEvent;
import se.inkom.ledger.store.LedgerEntry;
import se.inkom.query.support.Projection;

/** Keeps every run of every clock, and their sums by day. An answer counts when it is on the platform, not when it was written. */
@Component
class ClockProjection implements Projection {
    private final JdbcClient db;
    private final ClockTables tables;

    ClockProjection(JdbcClient db, ClockTables tables) {
        this.db = db;
        this.tables = tables;
    }

    @Override
    public String name() {
        return "case-clock";
    }

    @Override
    public List<String> tables() {
        return List.of("case_clocks", "case_clock", "clock_day");
    }

    @Override
    public void on(List<LedgerEntry> batch) {
        List<LedgerEntry> moving = batch.stream()
                .filter(at -> at.event() instanceof CaseEvent event && ClocksDraft.isMovedBy(event))
                .toList();
        if (moving.isEmpty()) {
            return;
        }
        Map<UUID, ClocksDraft> cases = tables.find(
                moving.stream().map(LedgerEntry::aggregateId).distinct().toList());
        for (LedgerEntry at : moving) {
            cases.computeIfAbsent(at.aggregateId(), ClocksDraft::new).apply(at.position(), (CaseEvent) at.event());
        }
        List<ClocksDraft> changed =
                cases.values().stream().filter(ClocksDraft::isChanged).toList();
        List<RunDraft> runs = changed.stream()
                .map(each -> each.runs)
                .flatMap(Collection::stream)
                .toList();
        var sums = new DaySums();
        runs.forEach(run -> run.count(sums));
        tables.write(changed);
        tables.writeRuns(runs.stream().filter(RunDraft::isChanged).toList());
        sums.write(db);
    }
}
