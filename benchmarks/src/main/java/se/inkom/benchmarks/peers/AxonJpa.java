package se.inkom.benchmarks.peers;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Objects;
import org.axonframework.common.jpa.SimpleEntityManagerProvider;
import org.axonframework.eventsourcing.eventstore.jpa.JpaEventStorageEngine;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;
import se.inkom.benchmarks.harness.Database;

/**
 * Axon's JpaEventStorageEngine on Hibernate, which is what a Spring Boot application gets. As it comes, payloads become large
 * objects of PostgreSQL; with {@link ByteaDialect} they become columns.
 */
public final class AxonJpa extends StockAxon {
    private static final int CLIENTS = 32;

    private final EntityManagerFactory entities;

    private AxonJpa(
            Database database,
            HikariDataSource pool,
            String schema,
            boolean load,
            EntityManagerFactory entities,
            Engine engine)
            throws SQLException {
        super(database, pool, schema + ".domain_event_entry", load, engine);
        this.entities = entities;
    }

    public static AxonJpa open(Database database, boolean asBytea, boolean load) throws SQLException {
        String schema = asBytea ? "axon_jpa_bytea" : "axon_jpa";
        database.execute("drop schema if exists %s cascade".formatted(schema), "create schema " + schema);
        HikariDataSource pool = database.peerPool(schema, CLIENTS);
        EntityManagerFactory entities = entities(pool, asBytea);
        var transactions = new SpringTransactionManager(new JpaTransactionManager(entities));
        var serializer = Jackson3Serializer.builder().build();
        var engine = JpaEventStorageEngine.builder()
                .entityManagerProvider(
                        new SimpleEntityManagerProvider(SharedEntityManagerCreator.createSharedEntityManager(entities)))
                .transactionManager(transactions)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .dataSource(pool)
                .build();
        return new AxonJpa(database, pool, schema, load, entities, new Engine(engine, transactions, serializer));
    }

    private static EntityManagerFactory entities(HikariDataSource pool, boolean asBytea) throws SQLException {
        var properties = new HashMap<String, Object>();
        properties.put("hibernate.hbm2ddl.auto", "create");
        // Spring Boot's own default
        properties.put(
                "hibernate.physical_naming_strategy",
                "org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl");
        if (asBytea) {
            properties.put("hibernate.dialect", ByteaDialect.class.getName());
        }
        var factory = new LocalContainerEntityManagerFactoryBean();
        factory.setDataSource(pool);
        factory.setPackagesToScan("org.axonframework.eventsourcing.eventstore.jpa");
        factory.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
        factory.setJpaPropertyMap(properties);
        factory.afterPropertiesSet();
        return Objects.requireNonNull(factory.getObject());
    }

    @Override
    public void before() throws Exception {
        // large objects stay when their rows are truncated, and would grow from slice to slice
        database.execute("select lo_unlink(oid) from pg_largeobject_metadata");
        super.before();
    }

    @Override
    public void close() throws Exception {
        super.close();
        entities.close();
    }
}
