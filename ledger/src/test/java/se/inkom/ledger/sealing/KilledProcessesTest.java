package se.inkom.ledger.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * {@code kill -9} of a process of eight writers and of the sealer at random moments, start-up included (RELIABILITY T2, K2).
 * Afterwards positions are dense, every acknowledged command is in the ledger once, none is there twice, and everything that
 * was published verifies. {@code -Dinkom.kills} says how many, {@code -Dinkom.kill.seed} repeats the moments of a run.
 */
@Tag("slow")
class KilledProcessesTest {
    private static final int KILLS = Integer.getInteger("inkom.kills", 10);

    private final SealedLedger ledger = new SealedLedger();

    @Test
    void losesNothingAndDoesNothingTwice() throws Exception {
        long seed = Long.getLong("inkom.kill.seed", System.nanoTime());
        System.out.println("kill seed " + seed);
        var random = new Random(seed);
        Path notes = Files.createDirectories(ledger.home.resolve("notes"));
        var writer = new Child(WriterProcess.class, ledger.database.url(), notes.toString());
        var sealer = new Child(SealerProcess.class, ledger.database.url(), ledger.home.toString());
        try (writer;
                sealer) {
            for (int kill = 1; kill <= KILLS; kill++) {
                pause(random.nextInt(kill % 4 == 0 ? 800 : 4000)); // now and then while it starts
                int whom = random.nextInt(3);
                if (whom != 0) {
                    sealer.killAndStartAgain();
                }
                if (whom != 1) {
                    writer.killAndStartAgain();
                }
            }
            pause(3000);
            writer.close(); // SIGKILL as well
            sealer.close();
        }
        ledger.sealAll();
        check(notes);
    }

    private void check(Path notes) throws IOException {
        new LogCheck(ledger, 1).coversTheLedger();
        new LogCheck(ledger, 1).convincesTheVerifier();
        assertThat(ledger.superuser.queryForObject(
                        "select count(*) = max(position) and min(position) = 1 from ledger.event", Boolean.class))
                .as("positions are dense")
                .isTrue();
        assertThat(ledger.superuser.queryForObject("""
                        select count(*) from (select from ledger.event group by aggregate_id
                        having count(*) <> max(sequence_number) + 1) broken
                        """, Long.class))
                .as("cases whose sequence is not dense")
                .isZero();
        List<String> stored = ledger.superuser.queryForList(
                "select metadata::json ->> ? from ledger.event", String.class, WriterProcess.COMMAND_ID);
        Set<String> sent = commands(notes, "sent");
        Set<String> acknowledged = commands(notes, "done");
        assertThat(stored).doesNotHaveDuplicates().isSubsetOf(sent);
        assertThat(stored).containsAll(acknowledged);
        assertThat(acknowledged).hasSizeGreaterThan(KILLS * 20);
        System.out.printf(
                "%d kills: %d commands sent, %d acknowledged, %d events, %d refused as taken before, %d checkpoints%n",
                KILLS,
                sent.size(),
                acknowledged.size(),
                stored.size(),
                commands(notes, "refused").size(),
                new LogCheck(ledger, 1).journal().size());
    }

    private static Set<String> commands(Path notes, String outcome) throws IOException {
        var commands = new HashSet<String>();
        for (int i = 0; i < WriterProcess.THREADS; i++) {
            for (String line : Files.readAllLines(notes.resolve("writer-" + i))) {
                String[] words = line.split(" ");
                if (words[0].equals(outcome)) {
                    commands.add(words[outcome.equals("sent") ? 2 : 1]);
                }
            }
        }
        return commands;
    }

    private static void pause(int millis) throws InterruptedException {
        Thread.sleep(millis);
    }

    /** A process that we started, and only that is killed. */
    private static final class Child implements AutoCloseable {
        private final List<String> command;
        private Process process;

        Child(Class<?> main, String... arguments) throws IOException {
            command = new ArrayList<>(List.of(
                    ProcessHandle.current().info().command().orElseThrow(),
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-Xmx256m",
                    "-Dslf4j.internal.verbosity=ERROR",
                    "-cp",
                    System.getProperty("java.class.path"),
                    main.getName()));
            command.addAll(List.of(arguments));
            process = start();
        }

        private Process start() throws IOException {
            return new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        }

        void killAndStartAgain() throws IOException, InterruptedException {
            assertThat(process.isAlive()).as("%s", command.getLast()).isTrue();
            kill();
            process = start();
        }

        private void kill() throws InterruptedException {
            process.destroyForcibly(); // SIGKILL
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        }

        @Override
        public void close() throws InterruptedException {
            kill();
        }
    }
}
