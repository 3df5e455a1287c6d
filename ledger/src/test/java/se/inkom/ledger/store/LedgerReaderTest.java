package se.inkom.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import se.inkom.events.cases.CaseClosed;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.OfficerId;
import se.inkom.ledger.testing.LedgerDatabase;
import se.inkom.ledger.types.EventTypes;

class LedgerReaderTest {
    private static final LedgerDatabase DATABASE = LedgerDatabase.fresh();
    private static final Instant AT = Instant.parse("2026-11-20T12:00:00.123456Z");

    private final List<String> statements = new ArrayList<>();
    private final DataSource dataSource = counting(DATABASE.as("inkom_command"));
    private final PostgresEventStorageEngine ledger = new PostgresEventStorageEngine(dataSource, EventTypes.all());
    private final LedgerReader reader = new LedgerReader(dataSource, EventTypes.all());

    /** No snapshot is asked for, no empty page, no position: what an aggregate costs to load is one round trip. */
    @Test
    void loadsAnAggregateWithOneQuery() {
        UUID caseId = happened(5);
        var store = EmbeddedEventStore.builder().storageEngine(ledger).build();
        statements.clear();
        assertThat(store.readEvents(caseId.toString()).asStream()).hasSize(5);
        assertThat(statements).singleElement().asString().contains("from ledger.event where aggregate_id = ?");
    }

    @Test
    void readsPagesWithoutGapsOrRepeats() {
        happened(25);
        List<Long> positions = new ArrayList<>();
        long after = 0;
        for (var page = reader.page(after, 10); !page.isEmpty(); page = reader.page(after, 10)) {
            assertThat(page).hasSizeLessThanOrEqualTo(10);
            page.forEach(entry -> positions.add(entry.position()));
            after = page.getLast().position();
        }
        assertThat(after).isEqualTo(reader.head());
        assertThat(positions).hasSize((int) after).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void entriesMessagesAndRowsTellTheSame() {
        UUID caseId = happened(3);
        RawEvent raw =
                new RawEvents(DATABASE.as("inkom_command")).ofAggregate(caseId).getLast();
        LedgerEntry entry = reader.page(raw.position() - 1, 1).getFirst();
        DomainEventMessage<?> message =
                ledger.readEvents(caseId.toString()).asStream().toList().getLast();

        assertThat(entry)
                .isEqualTo(new LedgerEntry(
                        raw.position(),
                        raw.eventId(),
                        caseId,
                        2,
                        AT,
                        new CaseClosed(new CaseId(caseId), new OfficerId("anna.lind"), AT)));
        assertThat(entry.version()).isEqualTo(3);
        assertThat(raw.type()).isEqualTo("case.closed");
        assertThat(raw.recordedAt()).isEqualTo(AT);
        assertThat(List.of(raw.payload(), raw.metadata()))
                .isEqualTo(new JdbcTemplate(dataSource)
                        .queryForObject(
                                "select payload, metadata from ledger.event where position = ?",
                                (row, n) -> List.of(row.getString(1), row.getString(2)),
                                raw.position()));
        assertThat(LedgerEntry.of(message)).isEqualTo(entry);
        assertThat(message.getMetaData()).containsOnly(Map.entry("actor", "anna.lind"));
        assertThat(message.getType()).isEqualTo("case");
        assertThat(message.getTimestamp()).isEqualTo(AT);
        assertThat(message.getIdentifier()).isEqualTo(raw.eventId().toString());
        // What Axon makes of it when it adds something of its own
        var copy = message.andMetaData(Map.of("more", "x"));
        assertThat(copy.getMetaData()).containsEntry("actor", "anna.lind").containsEntry("more", "x");
        assertThat(LedgerEntry.of(copy)).isEqualTo(entry);
        assertThat(((TrackedEventMessage<?>) copy).trackingToken().position()).hasValue(raw.position());
    }

    private UUID happened(int events) {
        UUID caseId = UUID.randomUUID();
        for (int sequence = 0; sequence < events; sequence++) {
            ledger.appendEvents(new GenericDomainEventMessage<>(
                    "case",
                    caseId.toString(),
                    sequence,
                    new CaseClosed(new CaseId(caseId), new OfficerId("anna.lind"), AT),
                    Map.of("actor", "anna.lind"),
                    UUID.randomUUID().toString(),
                    AT.plus(400, ChronoUnit.NANOS)));
        }
        return caseId;
    }

    private DataSource counting(DataSource target) {
        return new DelegatingDataSource(target) {
            @Override
            public Connection getConnection() throws java.sql.SQLException {
                Connection connection = target.getConnection();
                return (Connection) Proxy.newProxyInstance(
                        getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                            if (method.getName().startsWith("prepare")
                                    || method.getName().equals("createStatement")) {
                                statements.add(arguments == null ? "" : String.valueOf(arguments[0]));
                            }
                            return method.invoke(connection, arguments);
                        });
            }
        };
    }
}
