package se.inkom.benchmarks.rows;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.Map;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.jdbc.support.JdbcTransactionManager;
import se.inkom.benchmarks.harness.Database;
import se.inkom.benchmarks.harness.Subject;
import se.inkom.benchmarks.harness.Work;
import se.inkom.benchmarks.sample.CountNotes;
import se.inkom.benchmarks.sample.Note;
import se.inkom.benchmarks.sample.NoteAgain;
import se.inkom.benchmarks.sample.Sample;
import se.inkom.benchmarks.sample.Wiring;
import se.inkom.ledger.pipeline.GroupCommit;
import se.inkom.ledger.pipeline.PipelineSettings;
import se.inkom.ledger.pipeline.Target;
import se.inkom.ledger.store.PostgresEventStorageEngine;

/** Our side: commands through the bus, the write pipeline and the engine into the ledger's own tables, as the command side's role. */
class LedgerAppend implements Subject {
    private static final int POOL = 12; // as in command-side.yml

    final Database database;
    final HikariDataSource pool;
    private final Configuration axon;

    LedgerAppend(Database database) throws SQLException {
        this.database = database;
        this.pool = database.pool("inkom_command", POOL, Map.of("reWriteBatchedInserts", "true"));
        var serializer = Jackson3Serializer.builder().build();
        var engine = new PostgresEventStorageEngine(pool, Sample.types());
        CommandBus handling = SimpleCommandBus.builder()
                .transactionManager(NoTransactionManager.instance())
                .build();
        var pipeline = new GroupCommit(handling, engine, LedgerAppend::targetOf, f -> false, PipelineSettings.DEFAULT);
        this.axon = Wiring.started(
                Wiring.around(engine, new SpringTransactionManager(new JdbcTransactionManager(pool)), serializer)
                        .configureCommandBus(c -> pipeline));
    }

    private static Target targetOf(Object command) {
        return switch (command) {
            case Note note -> new Target(note.id(), true);
            case NoteAgain again -> new Target(again.id(), false);
            case CountNotes count -> new Target(count.id(), false);
            default -> throw new IllegalArgumentException("Not a command of ours: " + command.getClass());
        };
    }

    final CommandBus commands() {
        return axon.commandBus();
    }

    @Override
    public void before() throws Exception {
        Ledger.empty(database);
    }

    @Override
    public Work work(int client) {
        return () -> {
            Wiring.send(commands(), new Note(Sample.newId().toString()));
            return 1;
        };
    }

    /** Rows and head row must say the same: a position that was skipped would be seen here. */
    @Override
    public long counted() throws SQLException {
        return Ledger.events(database);
    }

    @Override
    public void close() throws SQLException {
        axon.shutdown();
        pool.close();
        Ledger.empty(database);
    }
}
