package se.inkom.ledger.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;
import se.inkom.ledger.testing.LedgerDatabase;
import se.inkom.proofs.EventRecord;
import se.inkom.proofs.OpeningRecord;
import se.inkom.proofs.testing.Ran;
import se.inkom.proofs.testing.SampleEvent;
import se.inkom.proofs.testing.SampleLog;

/** T5: whatever a superuser does to rows that are sealed is found, with the first position. */
class VerifyDatabaseTest {
    private static final int EVENTS = 400;
    private static final String INSERT = "insert into ledger.event values (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final LedgerDatabase DATABASE = LedgerDatabase.fresh();
    private static final JdbcTemplate SUPERUSER = new JdbcTemplate(DATABASE.as("postgres"));

    @TempDir
    Path folder;

    @BeforeEach
    void aSealedLedger() {
        var log = new SampleLog(folder, 1, SampleLog.KEY);
        log.append(OpeningRecord.first(1, "system").encode());
        asSuperuser("truncate ledger.event", "update ledger.event_head set position = " + EVENTS);
        List<Object[]> rows = new ArrayList<>();
        for (int position = 1; position <= EVENTS; position++) {
            log.append(SampleEvent.at(position).record().encode());
            rows.add(row(position, SampleEvent.at(position)));
        }
        SUPERUSER.batchUpdate(INSERT, rows);
        log.seal();
    }

    @AfterEach
    void guardIsBack() {
        SUPERUSER.execute("drop trigger if exists event_is_append_only on ledger.event");
        SUPERUSER.execute("""
                create trigger event_is_append_only before update or delete or truncate on ledger.event
                for each statement execute function ledger.refuse_change()""");
    }

    @Test
    void aSealedLedgerHolds() {
        Ran ran = verify();

        assertThat(ran.exitCode()).as(ran.toString()).isZero();
        assertThat(ran.out()).contains("events 1 to 400; 400 sealed, 0 not yet sealed");
    }

    @Test
    void whatIsNotYetSealedIsCounted() {
        insert(401, SampleEvent.at(401));
        asSuperuser("update ledger.event_head set position = 401");

        assertThat(verify().exitCode()).isZero();
        assertThat(verify().out()).contains("400 sealed, 1 not yet sealed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "payload | update ledger.event set payload = concat(payload, ' ') where position = 77",
                "metadata | update ledger.event set metadata = replace(metadata, 'anna', 'bert') where position = 77",
                "event_type | update ledger.event set event_type = 'case.closed' where position = 77",
                "revision | update ledger.event set revision = 2 where position = 77",
                "event_id | update ledger.event set event_id = gen_random_uuid() where position = 77",
                "aggregate_id | update ledger.event set aggregate_id = gen_random_uuid() where position = 77",
                "sequence_number | update ledger.event set sequence_number = 7777 where position = 77",
                "recorded_at | update ledger.event set recorded_at = recorded_at + interval '1 microsecond' where position = 77"
            })
    void anEditedColumnIsFound(String column, String sql) {
        asSuperuser(sql);

        Ran ran = verify();

        assertThat(ran.exitCode()).as(ran.toString()).isEqualTo(1);
        assertThat(ran.firstBad()).hasValue(77);
        assertThat(ran.out()).contains("the row is not what was sealed: " + column + " differs");
    }

    @Test
    void aDeletedRowIsFound() {
        asSuperuser("delete from ledger.event where position = 300");
        found(300, "the row is missing");
    }

    @Test
    void aDeletedRowWhoseGapWasClosedIsFound() {
        asSuperuser(
                "delete from ledger.event where position = 300",
                "update ledger.event set position = position + 100000 where position > 300",
                "update ledger.event set position = position - 100001 where position > 300",
                "update ledger.event_head set position = 399");
        found(300, "differs");
    }

    @Test
    void anInsertedRowIsFound() {
        asSuperuser(
                "update ledger.event set position = position + 100000 where position > 50",
                "update ledger.event set position = position - 99999 where position > 50",
                "update ledger.event_head set position = 401");
        insert(51, SampleEvent.of(51, SampleEvent.caseId(70), 0, "case.closed", "{}"));
        found(51, "differs");
    }

    @Test
    void exchangedRowsAreFound() {
        asSuperuser(
                "update ledger.event set position = -1 where position = 200",
                "update ledger.event set position = 200 where position = 201",
                "update ledger.event set position = 201 where position = -1");
        found(200, "differs");
    }

    @Test
    void aCutTailIsFound() {
        asSuperuser("delete from ledger.event where position > 350", "update ledger.event_head set position = 350");
        found(351, "the database is older than its log");

        asSuperuser("update ledger.event set revision = 7 where position = 5");
        found(5, "the database is older than its log");
    }

    @Test
    void anEmptiedLedgerIsFound() {
        asSuperuser("truncate ledger.event", "update ledger.event_head set position = 0");
        found(1, "the database is older than its log");
    }

    @Test
    void aHeadThatWasSetBackIsFound() {
        asSuperuser("update ledger.event_head set position = 399");
        found(400, "event_head says 399");
    }

    @Test
    void aRowAtAnImpossiblePositionIsFound() {
        insert(0, SampleEvent.of(500, SampleEvent.caseId(70), 0, "case.closed", "{}"));
        found(0, "no event can have");
    }

    @Test
    void aGapAmongWhatIsNotYetSealedIsFound() {
        insert(402, SampleEvent.at(402));
        asSuperuser("update ledger.event_head set position = 402");
        found(401, "the row is missing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "is disabled | alter table ledger.event disable trigger event_is_append_only",
                "is disabled | alter table ledger.event enable replica trigger event_is_append_only",
                "is not there | drop trigger event_is_append_only on ledger.event",
                "every update | create or replace trigger event_is_append_only before delete on ledger.event for each statement execute function ledger.refuse_change()",
                "every update | create or replace trigger event_is_append_only before update or delete or truncate on ledger.event for each statement when (false) execute function ledger.refuse_change()"
            })
    void aGuardTakenAwayIsFound(String words, String sql) {
        SUPERUSER.execute(sql);

        Ran ran = verify();

        assertThat(ran.exitCode()).as(ran.toString()).isEqualTo(1);
        assertThat(ran.out()).contains(words);
    }

    @Test
    void aGuardThatNoLongerRefusesIsFound() {
        String original = SUPERUSER.queryForObject(
                "select pg_get_functiondef('ledger.refuse_change()'::regprocedure)", String.class);
        SUPERUSER.execute("create or replace function ledger.refuse_change() returns trigger language plpgsql as"
                + " $$ begin return null; end $$");
        try {
            assertThat(verify().out()).contains("no longer refuses");
        } finally {
            SUPERUSER.execute(original);
        }
    }

    @Test
    void aDatabaseThatCannotBeReadIsNoVerdict() {
        Ran ran = Ran.verify("db", DATABASE.url(), "--log", folder.toString(), "--user", "nobody");

        assertThat(ran.exitCode()).isEqualTo(3);
        assertThat(ran.err()).contains("The database cannot be read");
    }

    private void found(long position, String words) {
        Ran ran = verify();
        assertThat(ran.exitCode()).as(ran.toString()).isEqualTo(1);
        assertThat(ran.firstBad()).as(ran.toString()).hasValue(position);
        assertThat(ran.out()).contains(words);
    }

    private Ran verify() {
        return Ran.verify("db", DATABASE.url(), "--log", folder.toString(), "--user", "inkom_query");
    }

    private static void asSuperuser(String... statements) {
        List<String> all = new ArrayList<>(List.of("set session_replication_role = replica"));
        all.addAll(List.of(statements));
        all.add("set session_replication_role = origin");
        SUPERUSER.execute(String.join("; ", all));
    }

    private static void insert(long position, SampleEvent event) {
        SUPERUSER.update(INSERT, row(position, event));
    }

    private static Object[] row(long position, SampleEvent event) {
        EventRecord record = event.record();
        return new Object[] {
            position,
            record.eventId(),
            record.aggregateId(),
            record.sequenceNumber(),
            record.type(),
            record.revision(),
            Timestamp.from(Instant.EPOCH.plusNanos(record.recordedAtMicros() * 1000)),
            event.payload(),
            event.metadata()
        };
    }
}
