package se.inkom.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;
import se.inkom.events.cases.RemovalDecided;
import se.inkom.ledger.testing.GoldenStream;
import se.inkom.ledger.testing.LedgerDatabase;
import se.inkom.ledger.types.EventTypes;
import se.inkom.ledger.types.UnknownEventType;

/** Rows that older and newer programs wrote: the old are lifted, the unknown stop the reader (I2). */
class UnknownEventsTest {
    private final JdbcTemplate db;
    private final PostgresEventStorageEngine ledger;
    private final UUID caseId = UUID.randomUUID();
    private long sequence;

    UnknownEventsTest() {
        var dataSource = LedgerDatabase.fresh().as("inkom_command");
        db = new JdbcTemplate(dataSource);
        ledger = new PostgresEventStorageEngine(dataSource, EventTypes.all());
    }

    @BeforeEach
    void aStreamOfBothRevisions() {
        GoldenStream.all().stream()
                .filter(stream -> stream.name().equals("edited-and-removed"))
                .flatMap(stream -> stream.stored().stream())
                .forEach(e -> write(e.type(), e.revision(), e.payload()));
    }

    @Test
    void readsOldRevisionsAsToday() {
        assertThat(ledger.readEvents(caseId.toString()).asStream().map(e -> e.getPayload()))
                .filteredOn(RemovalDecided.class::isInstance)
                .extracting(e -> ((RemovalDecided) e).evidence() != null)
                .containsExactly(false, true);
        assertThat(ledger.readEvents(new GlobalSequenceTrackingToken(0), false)).hasSize((int) sequence);
    }

    @ParameterizedTest
    @CsvSource({"case.abolished, 1", "case.removal-decided, 9", "case.closed, 2", "case.closed, 0"})
    void stopsAtWhatItDoesNotKnow(String type, int revision) {
        write(type, revision, "{}");

        assertThatThrownBy(() -> ledger.readEvents(caseId.toString()))
                .isInstanceOf(UnknownEventType.class)
                .hasMessageContaining(type)
                .hasMessageContaining("revision " + revision);
        assertThatThrownBy(() -> follow(0)).isInstanceOf(UnknownEventType.class);
    }

    private List<? extends TrackedEventMessage<?>> follow(long position) {
        return ledger.readEvents(new GlobalSequenceTrackingToken(position), false)
                .toList();
    }

    private void write(String type, int revision, String payload) {
        db.update(
                "insert into ledger.event select ledger.take_positions(1), gen_random_uuid(), ?, ?, ?, ?, now(), ?, '{}'",
                caseId,
                sequence++,
                type,
                revision,
                payload);
    }
}
