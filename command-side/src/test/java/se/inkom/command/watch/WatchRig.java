package se.inkom.command.watch;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import se.inkom.command.answers.ProtectedNames;
import se.inkom.command.cases.CasesForTests;
import se.inkom.command.policy.ChannelTable;
import se.inkom.command.policy.Policies;
import se.inkom.command.policy.TriageRules;
import se.inkom.command.routing.Routing;
import se.inkom.command.staffing.Staffing;
import se.inkom.command.staffing.Substitutes;
import se.inkom.command.supervision.SupervisionForTests;
import se.inkom.command.support.AggregateCommand;
import se.inkom.command.support.Desk;
import se.inkom.command.support.DeskForTests;
import se.inkom.command.time.CaseDeadlines;
import se.inkom.command.time.OfficeHours;
import se.inkom.command.time.SwedishCalendar;
import se.inkom.command.triage.Crises;
import se.inkom.command.triage.Triage;
import se.inkom.events.ids.OfficerId;
import se.inkom.ledger.store.LedgerReader;
import se.inkom.ledger.store.PostgresEventStorageEngine;
import se.inkom.ledger.types.EventTypes;
import se.inkom.ledger.vault.ContentVault;
import se.inkom.ledger.vault.KeyRing;

/**
 * The watch and the cases that it asks, wired as the application wires them but without Spring and Kafka: for a process that is
 * killed, and for a clock that a test turns.
 */
public final class WatchRig {
    private final Desk desk;
    private final FollowCases follow;
    private final Look look;
    private final TransactionManager transactions;

    public WatchRig(DataSource dataSource, Path keys, Clock clock, Policies policies, Supplier<Staffing> staffing) {
        var transactionManager = new JdbcTransactionManager(dataSource);
        this.transactions = new SpringTransactionManager(transactionManager);
        var engine = new PostgresEventStorageEngine(dataSource, EventTypes.all());
        var vault = new ContentVault(
                dataSource, transactionManager, KeyRing.openOrCreate(keys), keys.resolveSibling("files"), clock);
        var commands = bus(engine, vault, clock, policies, new Substitutes(staffing, clock));
        this.desk = DeskForTests.on(commands);
        var db = JdbcClient.create(dataSource);
        var clocks = new OpenClocks(db);
        var supervisions = new OpenSupervisions(db);
        this.follow = new FollowCases(
                new LedgerReader(dataSource, EventTypes.all()),
                new FollowedPosition(db),
                clocks,
                supervisions,
                policies,
                transactionManager);
        this.look = new Look(clocks, supervisions, desk, engine, transactions, clock);
    }

    private CommandBus bus(
            PostgresEventStorageEngine engine,
            ContentVault vault,
            Clock clock,
            Policies policies,
            Substitutes substitutes) {
        var serializer = Jackson3Serializer.builder().build();
        var calendar = new SwedishCalendar();
        var parameters = new SimpleResourceParameterResolverFactory(List.of(
                vault,
                new CaseDeadlines(calendar, policies),
                new Routing(policies, substitutes, new OfficeHours(calendar), officers -> Map.of()),
                policies,
                ChannelTable.shipped(),
                (ProtectedNames) text -> false,
                new Triage(() -> TriageRules.NONE),
                new Crises(List::of, clock),
                substitutes,
                clock));
        Configurer axon = DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(c -> serializer)
                .configureEventSerializer(c -> serializer)
                .configureMessageSerializer(c -> serializer)
                .configureTransactionManager(c -> transactions)
                .configureCommandBus(c -> DeskForTests.bus())
                .configureEventStore(
                        c -> EmbeddedEventStore.builder().storageEngine(engine).build())
                .registerComponent(
                        ParameterResolverFactory.class,
                        c -> MultiParameterResolverFactory.ordered(
                                ClasspathParameterResolverFactory.forClass(WatchRig.class), parameters));
        CasesForTests.aggregate().addTo(axon);
        SupervisionForTests.aggregate().addTo(axon);
        Configuration running = axon.buildConfiguration();
        running.start();
        return running.commandBus();
    }

    /** The tables of command-side, as its start makes them. */
    public static void migrate(DataSource migrator) {
        Flyway.configure()
                .dataSource(migrator)
                .schemas("command")
                .locations("classpath:db/command")
                .load()
                .migrate();
    }

    public <R> R send(AggregateCommand command, OfficerId by) {
        return desk.send(command, by);
    }

    /** All of it, or after a crash nothing. */
    public void together(Runnable work) {
        var unit = DefaultUnitOfWork.startAndGet(null);
        unit.attachTransaction(transactions);
        try {
            work.run();
        } catch (RuntimeException e) {
            unit.rollback(e);
            throw e;
        }
        unit.commit();
    }

    /** One turn of the loop: follows everything that happened, then looks at everything that is due. */
    public void turn(int batch) {
        while (follow.next()) {
            // on
        }
        while (look.atCases(batch) == batch) {
            // on
        }
        look.atAccounts();
    }
}
