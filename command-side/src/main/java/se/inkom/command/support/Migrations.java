package se.inkom.command.support;

import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.inkom.ledger.schema.LedgerSchema;

/** The ledger's tables first, then our own; both as the migrator. */
@Configuration(proxyBeanMethods = false)
class Migrations {
    @Bean
    FlywayMigrationStrategy ledgerFirst() {
        return flyway -> {
            LedgerSchema.migrate(flyway.getConfiguration().getDataSource());
            flyway.migrate();
        };
    }
}
