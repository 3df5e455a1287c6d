package se.inkom.ledger.sealing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import se.inkom.ledger.sealing.SealingSettings.Timestamping;
import se.inkom.ledger.testing.LedgerDatabase;
import se.inkom.proofs.NoteVerifier;

/** A ledger of its own with its log folder and keys, and the hands of an administrator who may break things. */
final class SealedLedger {
    static final Clock CLOCK = Clock.systemUTC();

    final LedgerDatabase database = LedgerDatabase.fresh();
    final Path home;
    final SealingSettings settings;
    final JdbcTemplate superuser = new JdbcTemplate(database.as("postgres"));
    private final JdbcTemplate writer = new JdbcTemplate(database.as("inkom_command"));
    private final JdbcTemplate session;

    SealedLedger() {
        this(new Timestamping(List.of(), Duration.ofHours(1), Duration.ofMinutes(1), Duration.ofHours(4)));
    }

    SealedLedger(Timestamping timestamps) {
        try {
            home = Files.createTempDirectory("inkom-sealing");
            settings =
                    new SealingSettings("test.inkom.se/cases", home.resolve("log"), home.resolve("keys"), timestamps);
            session = new JdbcTemplate(
                    new SingleConnectionDataSource(database.as("inkom_sealer").getConnection(), true));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Appends events with one statement, as a writer does. */
    void append(int howMany) {
        append(writer, howMany);
    }

    static void append(JdbcTemplate writer, int howMany) {
        writer.update("""
                with head as materialized (select ledger.take_positions(?) as first)
                insert into ledger.event
                  (position, event_id, aggregate_id, sequence_number, event_type, revision, recorded_at, payload, metadata)
                select head.first + n - 1, gen_random_uuid(), gen_random_uuid(), 0, 'case.post-received', 1, clock_timestamp(),
                       '{"text":"Hål i gatan, nr ' || n || '","pad":"' || repeat('å', n % 150) || '"}', '{"actor":"inkom"}'
                from head, generate_series(1, ?) n
                """, howMany, howMany);
    }

    void appendBetween(int least, int most) {
        append(ThreadLocalRandom.current().nextInt(least, most + 1));
    }

    long head() {
        return superuser.queryForObject("select position from ledger.event_head", Long.class);
    }

    /** A sealer as it is after a start. */
    Sealer sealer() throws IOException {
        return sealer(Failpoint.Probe.NONE);
    }

    Sealer sealer(Failpoint.Probe probe) throws IOException {
        return new Restorer(settings, keys(), tables(), new EventRows(session), CLOCK, probe).restore();
    }

    /** Starts, seals all there is, and ends. */
    void sealAll() throws IOException {
        Sealer sealer = sealer();
        for (long waiting = sealer.waiting(); waiting > 0; waiting = sealer.waiting()) {
            sealer.seal(waiting);
        }
    }

    SealTables tables() {
        return new SealTables(session);
    }

    SealingKeys keys() {
        return SealingKeys.openOrCreate(settings.keys());
    }

    PublishedLog published() {
        return new PublishedLog(settings, keys(), tables());
    }

    EpochCut cut() {
        return new EpochCut(settings, published(), tables(), new EventRows(session), CLOCK);
    }

    Sealing running() {
        return new Sealing(database.as("inkom_sealer"), settings, CLOCK);
    }

    List<NoteVerifier> trusted(int epoch) {
        return keys().named(published().origin(epoch)).verifiers();
    }

    /** What only a superuser can do, and only by force. */
    void force(String... statements) {
        superuser.execute(
                "begin; set local session_replication_role = replica; " + String.join("; ", statements) + "; commit");
    }

    /** As after restoring an older copy of the database: everything after the position is gone, sealed or not. */
    void restoreTo(long position, int epoch, long size) {
        force(
                "delete from ledger.event where position > " + position,
                "update ledger.event_head set position = " + position,
                "delete from ledger.checkpoint where epoch > %d or epoch = %d and size > %d"
                        .formatted(epoch, epoch, size),
                "delete from ledger.seal_tile where epoch > %d or (n + 1) * power(256, level + 1) > %d"
                        .formatted(epoch, size),
                "delete from ledger.epoch where epoch > " + epoch,
                "update ledger.seal_state set epoch = %d, size = %d, state = 'SEALING', problem = null"
                        .formatted(epoch, size));
    }
}
