package se.inkom.house;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A process of its own that starts PostgreSQL, writes a row and waits to be killed. */
final class StartPostgresAndWait {
    private StartPostgresAndWait() {}

    public static void main(String[] args) throws Exception {
        var data = Path.of(args[0]);
        var postgres = new LocalPostgres(data, Integer.parseInt(args[1]), new Secrets(data.resolve("secrets"))).start();
        try (var db = postgres.administrator("inkom").getConnection();
                var statement = db.createStatement()) {
            statement.execute("create table public.kept as select 1 n");
        }
        System.out.println("started");
        System.out.flush();
        new CountDownLatch(1).await();
    }
}
