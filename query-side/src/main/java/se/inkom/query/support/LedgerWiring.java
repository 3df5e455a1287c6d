package se.inkom.query.support;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import se.inkom.ledger.directory.Directory;
import se.inkom.ledger.store.LedgerReader;
import se.inkom.ledger.store.PostgresEventStorageEngine;
import se.inkom.ledger.types.EventTypes;
import se.inkom.ledger.vault.Archives;
import se.inkom.ledger.vault.ContentVault;
import se.inkom.ledger.vault.KeyRing;

/** The ledger, the vault and the directory, all through the read-only role. */
@Configuration(proxyBeanMethods = false)
class LedgerWiring {
    private static final int CACHED_EVENTS = 2000;

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    PostgresEventStorageEngine ledger(DataSource dataSource) {
        return new PostgresEventStorageEngine(dataSource, EventTypes.all());
    }

    @Bean
    LedgerReader ledgerReader(DataSource dataSource) {
        return new LedgerReader(dataSource, EventTypes.all());
    }

    /** All projections share its reading thread as soon as they have caught up. */
    @Bean(destroyMethod = "shutDown")
    EmbeddedEventStore ledgerFeed(PostgresEventStorageEngine ledger, QueryProperties properties) {
        return EmbeddedEventStore.builder()
                .storageEngine(ledger)
                .cachedEvents(CACHED_EVENTS)
                .timeUnit(TimeUnit.MILLISECONDS)
                .fetchDelay(properties.fetchDelay().toMillis())
                .cleanupDelay(10_000)
                .build();
    }

    @Bean
    ContentVault vault(
            DataSource dataSource, PlatformTransactionManager transactions, VaultProperties properties, Clock clock) {
        return new ContentVault(
                dataSource,
                transactions,
                KeyRing.openExisting(properties.keyFile()),
                Archives.open(properties.archive(), properties.s3(), clock),
                clock);
    }

    @Bean
    Directory directory(DataSource dataSource) {
        return new Directory(dataSource);
    }
}
