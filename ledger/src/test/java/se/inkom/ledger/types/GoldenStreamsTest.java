package se.inkom.ledger.types;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.inkom.events.cases.CaseEvent;
import se.inkom.events.cases.EvidenceArchived;
import se.inkom.events.cases.RemovalDecided;
import se.inkom.ledger.testing.GoldenStream;

/** Lives of cases that every fold is pinned to; and what the first real upcaster makes of the oldest of them. */
class GoldenStreamsTest {
    private static final TypeRegistry TYPES = EventTypes.all();

    /** A new event, or a new revision, is in the life of some case before it is released. */
    @Test
    void everyTypeAndRevisionOfACaseIsInOneOfThem() {
        assertThat(GoldenStream.all().stream()
                        .flatMap(stream -> stream.stored().stream())
                        .map(e -> e.type() + " revision " + e.revision())
                        .distinct())
                .as("a new event or revision needs its place in a life: add it to a file in golden/streams")
                .containsExactlyInAnyOrderElementsOf(TYPES.types().stream()
                        .filter(type -> CaseEvent.class.isAssignableFrom(type.eventClass()))
                        .flatMap(type -> IntStream.rangeClosed(1, type.revision())
                                .mapToObj(revision -> type.name() + " revision " + revision))
                        .toList());
    }

    @Test
    void eachTellsOfOneCase() {
        for (GoldenStream stream : GoldenStream.all()) {
            assertThat(stream.events().stream().map(CaseEvent::caseId).distinct())
                    .as(stream.name())
                    .hasSize(1);
        }
    }

    /** I3, event by event: from revision 2 on a stranger sees on which screenshot a removal rests; before, nothing is guessed. */
    @Test
    void aRemovalNamesItsEvidenceFromRevision2On() {
        GoldenStream mixed = GoldenStream.all().stream()
                .filter(stream -> stream.name().equals("edited-and-removed"))
                .findFirst()
                .orElseThrow();

        var decided = all(mixed, RemovalDecided.class).toList();
        var archived = all(mixed, EvidenceArchived.class).toList();

        assertThat(decided).hasSize(2);
        assertThat(decided.getFirst().evidence()).isNull();
        assertThat(decided.getLast().evidence()).isEqualTo(archived.getLast().evidenceId());
        assertThat(decided.getLast().version().key())
                .isEqualTo(archived.getLast().ofVersion());
    }

    private static <E extends CaseEvent> Stream<E> all(GoldenStream stream, Class<E> type) {
        return stream.events().stream().filter(type::isInstance).map(type::cast);
    }
}
