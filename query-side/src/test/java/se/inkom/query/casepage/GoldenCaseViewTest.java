package se.inkom.query.casepage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.inkom.events.cases.CaseEvent;
import se.inkom.ledger.testing.FoldPins;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** What people are shown of a case stays what it was, for every life in the golden streams (ADR 0019). */
class GoldenCaseViewTest {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    @Test
    void foldsGoldenStreamsIntoTheViewsThatArePinned() {
        FoldPins.assertHeld(
                Path.of("src", "test", "resources", "golden-case-views.sha256"), GoldenCaseViewTest::viewsOf);
    }

    private static List<String> viewsOf(List<CaseEvent> events) {
        CaseView view = null;
        var views = new ArrayList<String>();
        for (CaseEvent event : events) {
            view = CaseView.evolve(view, event);
            views.add(JSON.writeValueAsString(view));
        }
        return views;
    }
}
