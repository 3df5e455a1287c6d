package se.inkom.command.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import se.inkom.ledger.testing.LedgerDatabase;

/**
 * Eight threads register in the diaries of three authorities, every fifth registration is given up, and the process is killed
 * ({@code kill -9}) again and again: the numbers of each diary are exactly 1..n (I5, N4). {@code -Dinkom.registrations} says
 * how many each thread makes in each diary, {@code -Dinkom.kills} how often it is killed, {@code -Dinkom.kill.seed} repeats
 * the moments.
 */
@Tag("slow")
class KilledRegistrarTest {
    private static final int EACH = Integer.getInteger("inkom.registrations", 15);
    private static final int KILLS = Integer.getInteger("inkom.kills", 2);

    private final LedgerDatabase database = LedgerDatabase.fresh();
    private final JdbcTemplate admin = new JdbcTemplate(database.as("postgres"));

    @TempDir
    Path folder;

    @Test
    void everyDiaryHasTheNumbersOneToN() throws Exception {
        SeriesRegistrar.migrate(database.as("inkom_migrator"));
        Path notes = Files.createDirectories(folder.resolve("notes"));
        long seed = Long.getLong("inkom.kill.seed", System.nanoTime());
        System.out.println("kill seed " + seed);
        var random = new Random(seed);
        int killedAtWork = 0;
        long began = System.nanoTime();
        Process process = start(notes);
        for (int kill = 1; kill <= KILLS; kill++) {
            int asked = matters() + random.nextInt(Math.max(1, RegistrarProcess.THREADS * EACH * 3 / (KILLS + 1)));
            while (process.isAlive() && matters() <= asked) {
                boolean ended = process.waitFor(5, TimeUnit.MILLISECONDS);
                assertThat(ended && process.exitValue() != 0).isFalse();
            }
            killedAtWork += process.isAlive() ? 1 : 0;
            process.destroyForcibly(); // SIGKILL
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
            process = start(notes);
        }
        assertThat(process.waitFor(30, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isZero();
        check(notes, killedAtWork, (System.nanoTime() - began) / 1e9);
    }

    private void check(Path notes, int killedAtWork, double seconds) throws IOException {
        int all = 0;
        for (String authority : RegistrarProcess.AUTHORITIES) {
            List<Integer> numbers = admin.queryForList(
                    "select (payload::json ->> 'number')::int from ledger.event where event_type = 'matter.opened'"
                            + " and payload::json ->> 'authority' = ? order by position",
                    Integer.class,
                    authority);
            List<Integer> oneToN =
                    IntStream.rangeClosed(1, numbers.size()).boxed().toList();
            assertThat(numbers).as("in the ledger, %s", authority).isEqualTo(oneToN);
            assertThat(admin.queryForList(
                            "select number from command.diary_number where authority = ? order by number",
                            Integer.class,
                            authority))
                    .as("given out, %s", authority)
                    .isEqualTo(oneToN);
            assertThat(admin.queryForObject(
                            "select last from command.diary_series where authority = ?", Integer.class, authority))
                    .isEqualTo(numbers.size());
            assertThat(numbers.size())
                    .isBetween(
                            noted(notes, RegistrarProcess.DONE + authority),
                            noted(notes, RegistrarProcess.DONE + authority) + RegistrarProcess.THREADS * KILLS);
            all += numbers.size();
        }
        assertThat(killedAtWork).isEqualTo(KILLS);
        assertThat(all).isGreaterThanOrEqualTo(RegistrarProcess.THREADS * EACH * 3);
        System.out.printf(
                "%d kills, %d matters in %d diaries, %d registrations given up, %.0f s: every diary is 1..n%n",
                killedAtWork,
                all,
                RegistrarProcess.AUTHORITIES.size(),
                noted(notes, RegistrarProcess.GIVEN_UP),
                seconds);
    }

    private int matters() {
        Integer count = admin.queryForObject("select count(*) from command.diary_number", Integer.class);
        return count == null ? 0 : count;
    }

    private static int noted(Path notes, String what) throws IOException {
        try (Stream<Path> files = Files.list(notes)) {
            int count = 0;
            for (Path file : files.toList()) {
                count += (int) Files.readAllLines(file).stream()
                        .filter(line -> line.startsWith(what))
                        .count();
            }
            return count;
        }
    }

    private Process start(Path notes) throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx256m",
                        "-Dslf4j.internal.verbosity=ERROR",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RegistrarProcess.class.getName(),
                        database.url(),
                        folder.resolve("keys").toString(),
                        notes.toString(),
                        Integer.toString(EACH))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
