package se.inkom.channels.testing;

import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.Flyway;

/** The database for tests that drive parts by hand. */
public final class Workbench {
    private Workbench() {}

    public static HikariDataSource open() {
        Flyway.configure()
                .dataSource(House.databaseUrl("workbench"), "inkom_migrator", "")
                .locations("classpath:db/channels")
                .schemas("channels")
                .createSchemas(false)
                .load()
                .migrate();
        var data = new HikariDataSource();
        data.setJdbcUrl(House.databaseUrl("workbench"));
        data.setUsername("inkom_channels");
        data.setMaximumPoolSize(2);
        return data;
    }
}
