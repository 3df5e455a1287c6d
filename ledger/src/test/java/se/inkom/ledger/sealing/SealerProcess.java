package se.inkom.ledger.sealing;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.postgresql.ds.PGSimpleDataSource;

/** A process that seals until it is killed. It pauses between its steps, so that most kills hit the middle of one. */
final class SealerProcess {
    private SealerProcess() {}

    public static void main(String[] arguments) throws InterruptedException {
        Path home = Path.of(arguments[1]);
        var database = new PGSimpleDataSource();
        database.setUrl(arguments[0]);
        database.setUser("inkom_sealer");
        var timestamps = new SealingSettings.Timestamping(List.of(), Duration.ZERO, Duration.ZERO, Duration.ZERO);
        new Sealing(
                        database,
                        new SealingSettings(
                                "test.inkom.se/cases", home.resolve("log"), home.resolve("keys"), timestamps),
                        SealedLedger.CLOCK,
                        point -> LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(30)))
                .start();
        new CountDownLatch(1).await();
    }
}
