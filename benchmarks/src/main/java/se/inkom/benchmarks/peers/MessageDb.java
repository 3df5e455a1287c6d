package se.inkom.benchmarks.peers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import se.inkom.benchmarks.harness.Database;
import se.inkom.benchmarks.harness.Subject;
import se.inkom.benchmarks.harness.Unavailable;
import se.inkom.benchmarks.harness.Work;
import se.inkom.benchmarks.sample.Sample;

/**
 * message-db: one call of its {@code write_message} per event, every stream in one category, which is how it is meant to be
 * used. Its SQL comes from its published npm package when the row is run; none of it is kept here.
 */
public final class MessageDb implements Subject {
    private static final String PACKAGE = "@eventide/message-db@1.3.1";
    private static final List<String> SQL = List.of(
            "schema/message-store",
            "tables/messages",
            "types/message",
            "functions/message-store-version",
            "functions/hash-64",
            "functions/acquire-lock",
            "functions/category",
            "functions/is-category",
            "functions/id",
            "functions/cardinal-id",
            "functions/stream-version",
            "functions/write-message",
            "indexes/messages-id",
            "indexes/messages-stream",
            "indexes/messages-category");

    private final Database database;
    private final String payload = Sample.payload();
    private final String metadata = Sample.metadata();

    private MessageDb(Database database) {
        this.database = database;
    }

    public static MessageDb open(Database database) throws Exception {
        Path folder = fetch(database.folder().resolve("message-db"));
        database.execute("drop schema if exists message_store cascade");
        try (Connection db = database.connect();
                var statement = db.createStatement()) {
            for (String part : SQL) {
                // psql's CONCURRENTLY is of no use on an empty table; everything else is run as it is
                statement.execute(Files.readString(folder.resolve(part + ".sql")));
                statement.execute("set search_path = message_store, public");
            }
        }
        return new MessageDb(database);
    }

    private static Path fetch(Path folder) throws Unavailable, IOException {
        Path sql = folder.resolve("package/database");
        if (Files.exists(sql)) {
            return sql;
        }
        Files.createDirectories(folder);
        try {
            run(folder, "npm", "pack", "--silent", PACKAGE);
            run(folder, "sh", "-c", "tar xzf *.tgz");
        } catch (IOException | InterruptedException e) {
            throw new Unavailable("its SQL comes with npm, which did not work: " + e.getMessage());
        }
        return sql;
    }

    private static void run(Path folder, String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroy();
            throw new IOException(
                    command[0] + " said: " + said.lines().findFirst().orElse("nothing"));
        }
    }

    @Override
    public void before() throws SQLException {
        database.execute("truncate message_store.messages");
    }

    @Override
    public Work work(int client) throws SQLException {
        Connection db = database.connect("currentSchema=message_store");
        var write = db.prepareStatement(
                "select write_message(?::varchar, ?::varchar, ?::varchar, ?::jsonb, ?::jsonb, ?::bigint)");
        return new Work() {
            @Override
            public int once() throws SQLException {
                write.setString(1, Sample.newId().toString());
                write.setString(2, "case-" + Sample.newId());
                write.setString(3, "Noted");
                write.setString(4, payload);
                write.setString(5, metadata);
                write.setLong(6, -1);
                write.executeQuery().close();
                return 1;
            }

            @Override
            public void close() throws SQLException {
                db.close();
            }
        };
    }

    @Override
    public long counted() throws SQLException {
        return database.count("select count(*) from message_store.messages");
    }
}
