package se.inkom.query.disclosures;

import java.util.List;
import org.springframework.stereotype.Component;
import se.inkom.events.disclosures.DisclosureOpened;

/** Finds the documents of what was asked for; opens none of them. */
@Component
class GatherDocuments {
    private final CaseDocuments cases;
    private final EntryDocuments entries;

    GatherDocuments(CaseDocuments cases, EntryDocuments entries) {
        this.cases = cases;
        this.entries = entries;
    }

    List<Section> of(DisclosureOpened request) {
        return request.caseId() != null ? cases.of(request.caseId()) : entries.of(request.entries());
    }
}
