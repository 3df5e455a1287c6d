package se.inkom.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import se.inkom.events.cases.CaseClosed;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.OfficerId;
import se.inkom.ledger.testing.LedgerDatabase;
import se.inkom.ledger.types.EventTypes;

class AppendTest {
    private static final LedgerDatabase DATABASE = LedgerDatabase.fresh();
    private final javax.sql.DataSource dataSource = DATABASE.as("inkom_command");
    private final PostgresEventStorageEngine ledger = new PostgresEventStorageEngine(dataSource, EventTypes.all());
    private final SpringTransactionManager transactions =
            new SpringTransactionManager(new JdbcTransactionManager(dataSource));

    @Test
    void readsBackWhatWasAppended() {
        UUID caseId = UUID.randomUUID();
        DomainEventMessage<?> written = closed(caseId, 0).andMetaData(java.util.Map.of("actor", "anna.lind"));

        ledger.appendEvents(written);

        DomainEventMessage<?> read = ledger.readEvents(caseId.toString()).next();
        assertThat(read.getPayload()).isEqualTo(written.getPayload());
        assertThat(read.getMetaData()).containsEntry("actor", "anna.lind");
        assertThat(read.getIdentifier()).isEqualTo(written.getIdentifier());
        assertThat(read.getSequenceNumber()).isZero();
    }

    @Test
    void refusesASequenceNumberThatIsTaken() {
        UUID caseId = UUID.randomUUID();
        ledger.appendEvents(closed(caseId, 0));

        assertThatThrownBy(() -> ledger.appendEvents(closed(caseId, 0))).isInstanceOf(ConcurrencyException.class);
        assertThat(positions()).isEqualTo(oneToHead());
    }

    @Test
    void writesTheEventsOfAUnitOfWorkTogetherOrNotAtAll() {
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        var work = DefaultUnitOfWork.startAndGet(null);
        work.attachTransaction(transactions);
        ledger.appendEvents(closed(first, 0));
        ledger.appendEvents(closed(second, 0));
        assertThat(ledger.readEvents(first.toString()).hasNext()).isFalse();
        work.rollback();
        assertThat(ledger.readEvents(first.toString()).hasNext()).isFalse();

        var again = DefaultUnitOfWork.startAndGet(null);
        again.attachTransaction(transactions);
        ledger.appendEvents(closed(first, 0));
        ledger.appendEvents(closed(second, 0));
        again.commit();
        assertThat(ledger.readEvents(first.toString()).hasNext()).isTrue();
        assertThat(ledger.readEvents(second.toString()).hasNext()).isTrue();
        assertThat(positions()).isEqualTo(oneToHead());
    }

    /** I2: whatever writers do at once, positions are 1..n and a reader who follows them sees every event. */
    @Test
    void positionsStayDenseUnderConcurrentWritersOfWhomSomeFail() throws Exception {
        try (var pool = Executors.newFixedThreadPool(8)) {
            var work = IntStream.range(0, 200)
                    .mapToObj(i -> (Callable<Void>) () -> {
                        UUID caseId = UUID.randomUUID();
                        var unit = DefaultUnitOfWork.startAndGet(null);
                        unit.attachTransaction(transactions);
                        ledger.appendEvents(closed(caseId, 0), closed(caseId, i % 5 == 0 ? 0 : 1));
                        try {
                            unit.commit();
                        } catch (ConcurrencyException expectedForEveryFifth) {
                            assertThat(i % 5).isZero();
                        }
                        return null;
                    })
                    .toList();
            for (var done : pool.invokeAll(work)) {
                done.get();
            }
        }
        assertThat(positions()).isEqualTo(oneToHead());
        assertThat(ledger.readEvents(new GlobalSequenceTrackingToken(0), false)
                        .map(e -> e.trackingToken().position().orElseThrow()))
                .isEqualTo(oneToHead());
    }

    @Test
    void readsAcrossPages() {
        UUID caseId = UUID.randomUUID();
        long before = ledger.createHeadToken().position().orElseThrow();
        ledger.appendEvents(
                IntStream.range(0, 2500).mapToObj(i -> closed(caseId, i)).toList());

        assertThat(ledger.readEvents(new GlobalSequenceTrackingToken(before), false))
                .hasSize(2500);
        assertThat(ledger.readEvents(caseId.toString(), 2490).asStream()).hasSize(10);
        assertThat(ledger.lastSequenceNumberFor(caseId.toString())).contains(2499L);
    }

    private List<Long> positions() {
        return new JdbcTemplate(dataSource)
                .queryForList("select position from ledger.event order by position", Long.class);
    }

    private List<Long> oneToHead() {
        return LongStream.rangeClosed(1, ledger.createHeadToken().position().orElseThrow())
                .boxed()
                .toList();
    }

    private static DomainEventMessage<?> closed(UUID caseId, long sequence) {
        var event = new CaseClosed(
                new CaseId(caseId), new OfficerId("anna.lind"), Instant.parse("2026-11-20T10:00:00.123456Z"));
        return new GenericDomainEventMessage<>("case", caseId.toString(), sequence, event);
    }
}
