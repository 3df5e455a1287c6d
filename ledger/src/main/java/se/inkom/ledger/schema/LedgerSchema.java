package se.inkom.ledger.schema;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the ledger's tables up to date. Run by command-side, as the migrator. */
public final class LedgerSchema {
    private LedgerSchema() {}

    public static void migrate(DataSource migrator) {
        Flyway.configure()
                .dataSource(migrator)
                .schemas("ledger")
                .locations("classpath:db/ledger")
                .load()
                .migrate();
    }
}
