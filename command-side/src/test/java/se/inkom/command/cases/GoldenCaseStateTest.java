package se.inkom.command.cases;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.inkom.events.cases.CaseEvent;
import se.inkom.ledger.testing.FoldPins;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the rules see of a case stays what it was, for every life in the golden streams (ADR 0019). */
class GoldenCaseStateTest {
    private static final JsonMapper EVERY_FIELD = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .changeDefaultVisibility(v -> v.withVisibility(PropertyAccessor.ALL, Visibility.NONE)
                    .withVisibility(PropertyAccessor.FIELD, Visibility.ANY))
            .build();

    @Test
    void foldsGoldenStreamsIntoTheStatesThatArePinned() {
        FoldPins.assertHeld(
                Path.of("src", "test", "resources", "golden-case-states.sha256"), GoldenCaseStateTest::statesOf);
    }

    private static List<String> statesOf(List<CaseEvent> events) {
        var state = new CaseState();
        var states = new ArrayList<String>();
        for (CaseEvent event : events) {
            state.evolve(event);
            states.add(canonical(state));
        }
        return states;
    }

    /** The known versions are a set: it has no order of its own. */
    private static String canonical(CaseState state) {
        ObjectNode tree = (ObjectNode) EVERY_FIELD.readTree(EVERY_FIELD.writeValueAsString(state));
        var versions = new ArrayList<JsonNode>();
        tree.get("versions").forEach(versions::add);
        versions.sort(Comparator.comparing(JsonNode::toString));
        tree.putArray("versions").addAll(versions);
        return tree.toString();
    }
}
