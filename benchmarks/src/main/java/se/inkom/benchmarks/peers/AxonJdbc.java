package se.inkom.benchmarks.peers;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcSQLErrorCodesResolver;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.jdbc.support.JdbcTransactionManager;
import se.inkom.benchmarks.harness.Database;

/** Axon's JdbcEventStorageEngine with its own PostgreSQL table. */
public final class AxonJdbc extends StockAxon {
    private static final String SCHEMA = "axon_jdbc";
    private static final int CLIENTS = 32;

    private AxonJdbc(Database database, HikariDataSource pool, boolean load, Engine engine) throws SQLException {
        super(database, pool, SCHEMA + ".domainevententry", load, engine);
    }

    public static AxonJdbc open(Database database, boolean load) throws SQLException {
        database.execute("drop schema if exists axon_jdbc cascade", "create schema axon_jdbc");
        HikariDataSource pool = database.peerPool(SCHEMA, CLIENTS);
        var transactions = new SpringTransactionManager(new JdbcTransactionManager(pool));
        var serializer = Jackson3Serializer.builder().build();
        var engine = JdbcEventStorageEngine.builder()
                .connectionProvider(
                        new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(pool)))
                .transactionManager(transactions)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .persistenceExceptionResolver(new JdbcSQLErrorCodesResolver())
                .build();
        engine.createSchema(PostgresEventTableFactory.INSTANCE);
        return new AxonJdbc(database, pool, load, new Engine(engine, transactions, serializer));
    }
}
