package se.inkom.command.sealing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.inkom.ledger.schema.LedgerGuard;
import se.inkom.ledger.sealing.PublishedLog;
import se.inkom.ledger.sealing.Sealing;

/** Runs the sealer with a small pool of its own, under its own role: it can read events and can write none. */
@Configuration(proxyBeanMethods = false)
class SealingPart {
    /** One connection for the sealer and its lock, the others for questions and timestamps. */
    private static final int CONNECTIONS = 3;

    private static final int CONNECT_MILLIS = 5000;

    /** A pool that is no bean, so that nobody gets it who asks for the application's own. */
    static final class Pool implements AutoCloseable {
        private final HikariDataSource connections;

        private Pool(HikariDataSource connections) {
            this.connections = connections;
        }

        @Override
        public void close() {
            connections.close();
        }
    }

    @Bean
    @DependsOnDatabaseInitialization
    Pool sealerPool(SealingProperties properties) {
        var login = properties.datasource();
        var config = new HikariConfig();
        config.setPoolName("sealer");
        config.setJdbcUrl(login.url());
        config.setUsername(login.username());
        config.setPassword(login.password());
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(CONNECT_MILLIS);
        config.addDataSourceProperty("ApplicationName", "inkom-sealer");
        config.addDataSourceProperty("logServerErrorDetail", "false");
        // A database that hangs must not hang the sealer: it lets go, and takes its lock again.
        config.addDataSourceProperty("socketTimeout", "60");
        var pool = new HikariDataSource(config);
        new LedgerGuard(pool).check();
        return new Pool(pool);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    Sealing sealer(Pool sealerPool, SealingProperties properties, Clock clock) {
        return new Sealing(sealerPool.connections, properties.settings(), clock);
    }

    @Bean
    PublishedLog publishedLog(Sealing sealer) {
        return sealer.published();
    }
}
