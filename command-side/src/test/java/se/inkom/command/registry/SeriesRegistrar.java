package se.inkom.command.registry;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.inkom.command.policy.Policies;
import se.inkom.command.policy.PolicyFile;
import se.inkom.events.ids.AuthorityId;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.MatterId;
import se.inkom.events.ids.OfficerId;
import se.inkom.events.ids.TimeOrderedUuid;
import se.inkom.events.registry.EntryDirection;
import se.inkom.events.registry.EntryKind;
import se.inkom.ledger.store.PostgresEventStorageEngine;
import se.inkom.ledger.types.EventTypes;
import se.inkom.ledger.vault.ContentVault;
import se.inkom.ledger.vault.KeyRing;

/**
 * What registers, without what is around it: the series, the matter and the ledger in one transaction, as
 * {@link RegistrationDesk} has them, on a database that a test steps through or a process that a test kills.
 */
final class SeriesRegistrar {
    static final int YEAR = 2026;
    private static final OfficerId RUT = new OfficerId("rut.ek");

    private final Clock clock = Clock.systemUTC();
    private final DiarySeries series;
    private final TransactionTemplate transaction;
    private final CommandBus commands;

    SeriesRegistrar(DataSource dataSource, Path keys) {
        var transactions = new JdbcTransactionManager(dataSource);
        this.transaction = new TransactionTemplate(transactions);
        this.series = new DiarySeries(JdbcClient.create(dataSource), new Policies(PolicyFile.shipped("kungalv")));
        var vault = new ContentVault(
                dataSource, transactions, KeyRing.openOrCreate(keys), keys.resolveSibling("files"), clock);
        this.commands = bus(dataSource, transactions, vault);
    }

    private CommandBus bus(DataSource dataSource, JdbcTransactionManager transactions, ContentVault vault) {
        var serializer = Jackson3Serializer.builder().build();
        var ledger = new PostgresEventStorageEngine(dataSource, EventTypes.all());
        Configurer axon = DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(c -> serializer)
                .configureEventSerializer(c -> serializer)
                .configureMessageSerializer(c -> serializer)
                .configureTransactionManager(c -> new SpringTransactionManager(transactions))
                .configureCommandBus(c -> SimpleCommandBus.builder()
                        .transactionManager(NoTransactionManager.instance())
                        .build())
                .configureEventStore(
                        c -> EmbeddedEventStore.builder().storageEngine(ledger).build())
                .registerComponent(
                        ParameterResolverFactory.class,
                        c -> MultiParameterResolverFactory.ordered(
                                ClasspathParameterResolverFactory.forClass(SeriesRegistrar.class),
                                new SimpleResourceParameterResolverFactory(List.of(vault, clock))));
        new RegistryPart().matterAggregate().addTo(axon);
        Configuration running = axon.buildConfiguration();
        running.start();
        return running.commandBus();
    }

    /** The tables of command-side, as its start makes them. */
    static void migrate(DataSource migrator) {
        Flyway.configure()
                .dataSource(migrator)
                .schemas("command")
                .locations("classpath:db/command")
                .load()
                .migrate();
    }

    /** Where a registration is given up, if it is. */
    enum GivenUp {
        NEVER,
        WITH_ITS_NUMBER,
        WITH_ITS_EVENTS
    }

    /** Thrown where a registration is given up. */
    static final class Rollback extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** @throws Rollback as asked */
    MatterId inNewMatter(AuthorityId authority, GivenUp givenUp) {
        return java.util.Objects.requireNonNull(transaction.execute(tx -> {
            var matterId = new MatterId(TimeOrderedUuid.at(clock.instant()));
            var caseId = new CaseId(TimeOrderedUuid.at(clock.instant()));
            DiarySeries.Taken number = series.take(authority, YEAR, matterId);
            giveUp(givenUp == GivenUp.WITH_ITS_NUMBER);
            LocalDate today = LocalDate.of(YEAR, 11, 20);
            send(new OpenMatter(matterId, authority, number, null, caseId, Twin.of("Ärende", null), today, RUT, RUT));
            enter(matterId, caseId);
            giveUp(givenUp == GivenUp.WITH_ITS_EVENTS);
            return matterId;
        }));
    }

    /** @throws Rollback as asked */
    void inOngoingMatter(MatterId matterId, GivenUp givenUp) {
        transaction.executeWithoutResult(tx -> {
            series.lock(matterId);
            giveUp(givenUp == GivenUp.WITH_ITS_NUMBER);
            enter(matterId, new CaseId(TimeOrderedUuid.at(clock.instant())));
            giveUp(givenUp == GivenUp.WITH_ITS_EVENTS);
        });
    }

    private void enter(MatterId matterId, CaseId caseId) {
        send(new RegisterEntry(
                matterId,
                EntryKind.POST,
                caseId,
                EntryDirection.INCOMING,
                List.of(),
                Counterpart.nobody(),
                Twin.of("Inlägg", null),
                null,
                LocalDate.of(YEAR, 11, 20),
                false,
                RUT));
    }

    private void send(MatterCommand command) {
        commands.dispatch(new GenericCommandMessage<>(command), (message, result) -> {
            if (result.isExceptional()) {
                throw new IllegalStateException(result.exceptionResult());
            }
        });
    }

    private static void giveUp(boolean now) {
        if (now) {
            throw new Rollback();
        }
    }
}
