package se.inkom.command.support;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import se.inkom.command.answers.ProtectedNames;
import se.inkom.command.policy.ChannelTable;
import se.inkom.command.policy.Policies;
import se.inkom.command.time.CaseDeadlines;
import se.inkom.command.triage.Crises;
import se.inkom.command.triage.Triage;
import se.inkom.ledger.directory.AccountList;
import se.inkom.ledger.directory.CoverageList;
import se.inkom.ledger.directory.Directory;
import se.inkom.ledger.pipeline.GroupCommit;
import se.inkom.ledger.schema.LedgerGuard;
import se.inkom.ledger.store.PostgresEventStorageEngine;
import se.inkom.ledger.types.EventTypes;
import se.inkom.ledger.vault.Archive;
import se.inkom.ledger.vault.Archives;
import se.inkom.ledger.vault.ContentVault;
import se.inkom.ledger.vault.KeyRing;
import se.inkom.ledger.vault.S3Settings;

/**
 * Axon, wired by hand (ADR 0001): its Spring starter would silently choose a transaction manager that does nothing, an
 * XStream serializer and a token store in memory. Everything here is named, and {@link LedgerGuard} looks before anything
 * starts.
 */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
class AxonWiring {

    /** Where the vault keeps its keys and files, {@code inkom.vault}. */
    @ConfigurationProperties("inkom.vault")
    record VaultProperties(
            Path keyFile, @Nullable Path archive, @Nullable S3Settings s3) {}

    /** Microseconds, as the database keeps them: what is written and what is read back are the same instant. */
    @Bean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000));
    }

    @Bean
    PlatformTransactionManager transactions(DataSource dataSource) {
        return new JdbcTransactionManager(dataSource);
    }

    @Bean
    TransactionManager axonTransactions(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    @Bean
    Archive archive(VaultProperties vault, Clock clock) {
        return Archives.open(vault.archive(), vault.s3(), clock);
    }

    @Bean
    ContentVault vault(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            VaultProperties vault,
            Archive archive,
            Clock clock) {
        return new ContentVault(dataSource, transactions, KeyRing.openOrCreate(vault.keyFile()), archive, clock);
    }

    @Bean
    AccountList accountList(DataSource dataSource) {
        return new AccountList(dataSource);
    }

    @Bean
    CoverageList coverageList(DataSource dataSource) {
        return new CoverageList(dataSource);
    }

    @Bean
    Directory directory(DataSource dataSource) {
        return new Directory(dataSource);
    }

    @Bean
    Serializer tokenSerializer() {
        return Jackson3Serializer.builder().build();
    }

    @Bean
    TokenStore tokenStore(DataSource dataSource, Serializer tokenSerializer) {
        return JdbcTokenStore.builder()
                .connectionProvider(new UnitOfWorkAwareConnectionProviderWrapper(
                        new SpringDataSourceConnectionProvider(dataSource)))
                .schema(TokenSchema.builder()
                        .setTokenTable("command.token")
                        .setProcessorNameColumn("processor_name")
                        .setTokenTypeColumn("token_type")
                        .setTimestampColumn("updated_at")
                        .build())
                .contentType(byte[].class)
                .serializer(tokenSerializer)
                .build();
    }

    @Bean
    PostgresEventStorageEngine ledger(DataSource dataSource) {
        return new PostgresEventStorageEngine(dataSource, EventTypes.all());
    }

    @Bean(initMethod = "start", destroyMethod = "shutdown")
    Configuration axon(
            DataSource dataSource,
            TransactionManager transactions,
            TokenStore tokens,
            Serializer serializer,
            ContentVault vault,
            CaseDeadlines deadlines,
            Policies policies,
            ChannelTable channels,
            ProtectedNames names,
            Triage triage,
            Crises crises,
            Clock clock,
            PostgresEventStorageEngine ledger,
            GroupCommit commandBus,
            List<HandlerResource> more,
            List<AxonPart> parts) {
        new LedgerGuard(dataSource).check();
        Configurer axon = DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(c -> serializer)
                .configureEventSerializer(c -> serializer)
                .configureMessageSerializer(c -> serializer)
                .configureTransactionManager(c -> transactions)
                .configureCommandBus(c -> commandBus)
                .configureEventStore(c -> EmbeddedEventStore.builder()
                        .storageEngine(ledger)
                        .fetchDelay(100)
                        .timeUnit(TimeUnit.MILLISECONDS)
                        .build())
                .registerComponent(
                        ParameterResolverFactory.class,
                        c -> handlerParameters(
                                more, vault, deadlines, policies, channels, names, triage, crises, clock));
        axon.eventProcessing()
                .registerTokenStore(c -> tokens)
                .registerDefaultListenerInvocationErrorHandler(c -> PropagatingErrorHandler.instance())
                .registerDefaultErrorHandler(c -> PropagatingErrorHandler.instance());
        parts.forEach(part -> part.addTo(axon));
        return axon.buildConfiguration();
    }

    /** Aggregates ask for these by type; nothing else may reach them. */
    private static ParameterResolverFactory handlerParameters(List<HandlerResource> more, Object... resources) {
        var all = Stream.concat(Stream.of(resources), more.stream().map(HandlerResource::resource));
        return MultiParameterResolverFactory.ordered(
                ClasspathParameterResolverFactory.forClass(AxonWiring.class),
                new SimpleResourceParameterResolverFactory(all.toList()));
    }
}
