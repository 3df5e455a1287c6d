package se.inkom.house.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import se.inkom.house.House;
import se.inkom.house.HouseArguments;
import se.inkom.house.HousePorts;
import se.inkom.house.Progress;

/**
 * {@code kill -9} of the despatch at random moments while it publishes fifty answers to a platform that fails in every way:
 * each stands there exactly once (I8, K2), and whoever the cases were given to was told of each once, or visibly twice. The seed is printed; {@code -Dinkom.kill.seed} repeats a run, {@code
 * -Dinkom.channels.kills} says how often.
 */
@Tag("slow")
class KilledChannelsTest {
    private static final int ANSWERS = 50;
    private static final int KILLS = Integer.getInteger("inkom.channels.kills", 5);
    /** About what a cycle of kill, start and work takes. */
    private static final int CYCLE_MILLIS = 9000;

    @TempDir
    Path folder;

    @Test
    void publishesEachAnswerExactlyOnce() throws Exception {
        long seed = Long.getLong("inkom.kill.seed", System.nanoTime());
        System.out.println("kill seed " + seed);
        var random = new Random(seed);
        var ports = HousePorts.free();
        try (var house =
                new House(new HouseArguments(folder.resolve("data"), ports, false), new Progress(System.out))) {
            List<String> application = house.startWithout("channels");
            try (var channels = new ChannelsProcess(application, folder.resolve("channels.txt"), ports.channels())) {
                channels.awaitReady();
                var torget = new Api("http://localhost:" + ports.torget(), "");
                var postgres = house.postgres();
                var db = JdbcClient.create(new DriverManagerDataSource(
                        postgres.url("inkom"), "inkom_migrator", postgres.password("inkom_migrator")));
                String officer = house.issuer().token("case-officer");
                var answers = new ManyAnswers(
                        torget,
                        new Api("http://localhost:" + ports.command(), officer),
                        new Api("http://localhost:" + ports.query(), officer),
                        db,
                        "Dödad despatch");
                Iterator<String> comments = answers.ask(ANSWERS).iterator();
                var misfortunes = new Misfortunes(torget);
                misfortunes.order(ANSWERS, 3000, random);
                misfortunes.order("ANSWER_LATE", "REPLY", 1000, 700); // long enough to be killed in the middle of
                var failure = new AtomicReference<Throwable>();
                var officers = Thread.ofPlatform()
                        .start(() -> comments.forEachRemaining(comment -> {
                            answers.answer(comment);
                            pause(KILLS * CYCLE_MILLIS / ANSWERS);
                        }));
                officers.setUncaughtExceptionHandler((thread, e) -> failure.set(e));
                for (int kill = 1; kill <= KILLS; kill++) {
                    if (kill % 3 != 0) { // in the middle of a call; every third time right after the start
                        awaitACall(db, officers);
                    }
                    pause(random.nextInt(500));
                    channels.kill();
                    channels.startAgain();
                    channels.awaitReady();
                }
                officers.join();
                assertThat(failure.get()).isNull();
                answers.awaitAll(Duration.ofMinutes(3));
                misfortunes.end();
                System.out.printf(
                        "%d kills, %d answers in doubt at some time: %s%n", KILLS, answers.doubts(), answers.steps());
                answers.check();
                new ToldOnce(house, new Mails(torget)).check();
                assertThat(answers.steps().getOrDefault("ATTEMPT INTERRUPTED", 0L))
                        .as("kills in the middle of a call")
                        .isGreaterThanOrEqualTo(KILLS / 3);
                assertThat(db.sql("select count(*) from channels.effect where state <> 'DONE' or not reported")
                                .query(Long.class)
                                .single())
                        .as("effects left")
                        .isZero();
            }
        }
    }

    private static void awaitACall(JdbcClient db, Thread officers) {
        await("a call is under way")
                .atMost(Duration.ofSeconds(40))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> !officers.isAlive()
                        || db.sql("select count(*) from channels.effect where state = 'ATTEMPTING'"
                                                + " and next_attempt_at > now() + interval '12 seconds'")
                                        .query(Long.class)
                                        .single()
                                > 0);
    }

    /** The rhythm of people, not a wait for a condition. */
    private static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
