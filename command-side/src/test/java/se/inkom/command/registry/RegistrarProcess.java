package se.inkom.command.registry;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import se.inkom.command.registry.SeriesRegistrar.GivenUp;
import se.inkom.events.ids.AuthorityId;

/**
 * Registers with eight threads until each has as many matters of each authority as asked; every fifth is given up. A process of
 * its own, so that it can be killed at any moment and started again: what was acknowledged is noted in a file per thread.
 */
final class RegistrarProcess {
    static final int THREADS = 8;
    static final List<String> AUTHORITIES = List.of("KS", "SBN", "BUN");
    static final String DONE = "done ";
    static final String GIVEN_UP = "up   ";

    private RegistrarProcess() {}

    /** Arguments: the database, the vault's keys, the folder of notes, and how many of each. */
    public static void main(String[] arguments) {
        var pool = new HikariConfig();
        pool.setJdbcUrl(arguments[0]);
        pool.setUsername("inkom_command");
        pool.setMaximumPoolSize(THREADS + 2);
        var database = new HikariDataSource(pool);
        var registrar = new SeriesRegistrar(database, Path.of(arguments[1]));
        int each = Integer.parseInt(arguments[3]);
        for (int i = 0; i < THREADS; i++) {
            Path notes = Path.of(arguments[2]).resolve("registrar-" + i);
            new Thread(() -> register(registrar, notes, each)).start();
        }
    }

    private static void register(SeriesRegistrar registrar, Path notes, int each) {
        try (var file = FileChannel.open(notes, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            List<String> noted = Files.readAllLines(notes);
            for (int i = 0; i < each; i++) {
                for (String authority : AUTHORITIES) {
                    long done =
                            noted.stream().filter((DONE + authority)::equals).count();
                    if (i >= done) {
                        one(registrar, new AuthorityId(authority), file);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void one(SeriesRegistrar registrar, AuthorityId authority, FileChannel notes) throws IOException {
        var random = ThreadLocalRandom.current();
        while (random.nextInt(5) == 0) {
            try {
                registrar.inNewMatter(
                        authority, random.nextBoolean() ? GivenUp.WITH_ITS_NUMBER : GivenUp.WITH_ITS_EVENTS);
            } catch (SeriesRegistrar.Rollback asked) {
                note(notes, GIVEN_UP + authority);
            }
        }
        registrar.inNewMatter(authority, GivenUp.NEVER);
        note(notes, DONE + authority);
    }

    /** One write to the kernel, which outlives the process. */
    private static void note(FileChannel file, String line) throws IOException {
        file.write(ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8)));
    }
}
