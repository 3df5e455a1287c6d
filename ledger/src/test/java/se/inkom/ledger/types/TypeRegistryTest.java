package se.inkom.ledger.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.inkom.events.DomainEvent;
import se.inkom.events.cases.CaseClosed;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.OfficerId;
import tools.jackson.databind.node.ObjectNode;

/** Names for ever, shapes that may change: old in, new out, and a loud stop at what nobody knows. */
class TypeRegistryTest {
    private static final CaseId CASE = new CaseId(UUID.fromString("019aa0c0-1111-7222-8333-444455556666"));

    /** A closure that has learnt to say why, after having called its officer something else at first. */
    record ClosedWithGround(CaseId caseId, OfficerId closedBy, String ground) implements DomainEvent {}

    private final TypeRegistry types = TypeRegistry.builder()
            .type("case.closed-with-ground", 3, ClosedWithGround.class)
            .upcast(new Revision("case.closed-with-ground", 1, old -> {
                ObjectNode node = (ObjectNode) old;
                node.set("closedBy", node.remove("officer"));
                return node;
            }))
            .upcast(new Revision("case.closed-with-ground", 2, old -> ((ObjectNode) old).put("ground", "not-recorded")))
            .build();

    @Test
    void liftsEveryOlderRevisionToTodaysShape() {
        var expected = new ClosedWithGround(CASE, new OfficerId("anna.lind"), "not-recorded");

        assertThat(read(1, "{\"caseId\":\"" + CASE + "\",\"officer\":\"anna.lind\"}"))
                .isEqualTo(expected);
        assertThat(read(2, "{\"caseId\":\"" + CASE + "\",\"closedBy\":\"anna.lind\"}"))
                .isEqualTo(expected);
        assertThat(read(3, types.toJson(expected))).isEqualTo(expected);
    }

    /** Reading on would lose a fact without anybody noticing (I2). */
    @Test
    void stopsLoudlyAtWhatItDoesNotKnow() {
        assertThatThrownBy(() -> read(4, "{}"))
                .isInstanceOf(UnknownEventType.class)
                .hasMessageContaining("case.closed-with-ground revision 4")
                .hasMessageContaining("upgrade");
        assertThatThrownBy(() -> types.fromJson("case.abolished", 1, "{}"))
                .isInstanceOf(UnknownEventType.class)
                .hasMessageContaining("case.abolished");
        assertThatThrownBy(() -> read(0, "{}")).isInstanceOf(UnknownEventType.class);
    }

    @Test
    void storesNothingWithoutALogicalName() {
        assertThatThrownBy(() -> types.toJson(new CaseClosed(CASE, new OfficerId("anna.lind"), Instant.EPOCH)))
                .isInstanceOf(UnknownEventType.class)
                .hasMessageContaining("EventTypes");
    }

    /** A release cannot forget the upcaster: it does not start. */
    @Test
    void refusesARevisionWithoutItsUpcaster() {
        var forgotten = TypeRegistry.builder().type("case.closed", 2, CaseClosed.class);

        assertThatThrownBy(forgotten::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No upcaster from revision 1 of case.closed");
    }

    @Test
    void refusesOneNameForTwoTypesAndTwoUpcastersForOneRevision() {
        var twice = TypeRegistry.builder()
                .type("case.closed", 1, CaseClosed.class)
                .type("case.closed", 1, ClosedWithGround.class);
        var revision = new Revision("case.closed", 1, node -> node);
        var upcastTwice = TypeRegistry.builder().upcast(revision);

        assertThatThrownBy(twice::build).hasMessageContaining("case.closed");
        assertThatThrownBy(() -> upcastTwice.upcast(revision)).isInstanceOf(IllegalArgumentException.class);
    }

    /** A field that a later version adds does not stop an older reader of the same revision. */
    @Test
    void ignoresFieldsItDoesNotKnow() {
        String json =
                "{\"caseId\":\"" + CASE + "\",\"closedBy\":\"anna.lind\",\"ground\":\"done\",\"addedLater\":{\"x\":1}}";

        assertThat(read(3, json)).isEqualTo(new ClosedWithGround(CASE, new OfficerId("anna.lind"), "done"));
    }

    private DomainEvent read(int revision, String payload) {
        return types.fromJson("case.closed-with-ground", revision, payload);
    }
}
