package se.inkom.query.casepage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.inkom.events.cases.CaseEvent;
import se.inkom.ledger.store.LedgerEntry;
import se.inkom.query.support.Projection;

/** Keeps {@code case_page}: the fold so far, a batch of events further. */
@Component
class CasePageProjection implements Projection {
    private final CasePageTable pages;

    CasePageProjection(CasePageTable pages) {
        this.pages = pages;
    }

    @Override
    public String name() {
        return "case-page";
    }

    @Override
    public List<String> tables() {
        return List.of("case_page");
    }

    @Override
    public void on(List<LedgerEntry> batch) {
        List<LedgerEntry> ofCases =
                batch.stream().filter(at -> at.event() instanceof CaseEvent).toList();
        if (ofCases.isEmpty()) {
            return;
        }
        Map<UUID, CasePageTable.Stored> before = pages.find(
                ofCases.stream().map(LedgerEntry::aggregateId).distinct().toList());
        var drafts = new LinkedHashMap<UUID, CaseDraft>();
        var positions = new LinkedHashMap<UUID, Long>();
        for (LedgerEntry at : ofCases) {
            UUID id = at.aggregateId();
            CasePageTable.Stored known = before.get(id);
            if (known == null || known.position() < at.position()) {
                drafts.computeIfAbsent(id, absent -> new CaseDraft(absent, known == null ? null : known.view()))
                        .apply((CaseEvent) at.event());
                positions.put(id, at.position());
            }
        }
        pages.store(drafts.values().stream()
                .map(CaseDraft::view)
                .map(view -> new CasePageTable.Stored(positions.getOrDefault(view.caseId(), 0L), view))
                .toList());
    }
}
