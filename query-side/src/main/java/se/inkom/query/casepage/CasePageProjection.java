package se.inkom.query.casepage;

import java.util.List;
import org.springframework.stereotype.Component;
import se.inkom.events.cases.CaseEvent;
import se.inkom.query.support.LedgerEntry;
import se.inkom.query.support.Projection;

/** Keeps {@code query.case_page}: the fold so far, one event further. */
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
        return List.of("query.case_page");
    }

    @Override
    public void on(LedgerEntry entry) {
        if (!(entry.event() instanceof CaseEvent event)) {
            return;
        }
        CasePageTable.Stored before = pages.find(event.caseId()).orElse(null);
        if (before == null || before.position() < entry.position()) {
            pages.store(entry.position(), CaseView.evolve(before == null ? null : before.view(), event));
        }
    }
}
