package se.inkom.house.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Fifty answers to a platform that accepts and hangs up, accepts and fails, answers late, carries out late, throttles, fails
 * and forgets its token, and whose looks fail as well: each stands there exactly once, and what was in doubt was seen to be
 * (I8, E4). The seed is printed; {@code -Dinkom.misfortune.seed} repeats a run.
 */
@Tag("slow")
@ExtendWith(SharedHouse.Key.class)
class FiftyAnswersTest {
    private static final int ANSWERS = 50;
    /** Longer than the despatch listens, shorter than it takes to look. */
    private static final int LATE_MILLIS = 7000;

    @Test
    void eachStandsThereExactlyOnce(SharedHouse house) {
        long seed = Long.getLong("inkom.misfortune.seed", System.nanoTime());
        System.out.println("misfortune seed " + seed);
        var torget = new Api(house.torget(), "");
        var misfortunes = new Misfortunes(torget);
        var answers = new ManyAnswers(
                torget, house.command("case-officer"), house.query("case-officer"), everything(house), "Femtio frågor");
        var comments = answers.ask(ANSWERS);
        misfortunes.order(ANSWERS, LATE_MILLIS, new Random(seed));
        try {
            long began = System.nanoTime();
            comments.forEach(answers::answer);
            answers.awaitAll(Duration.ofMinutes(5));
            System.out.printf(
                    "%d answers in %d s, %d of them in doubt at some time%n",
                    ANSWERS, Duration.ofNanos(System.nanoTime() - began).toSeconds(), answers.doubts());
        } finally {
            misfortunes.end();
        }
        System.out.println(answers.steps());
        answers.check();
        // five each: hung up, failed after, answered late, carried out late
        assertThat(answers.doubts()).isGreaterThanOrEqualTo(10);
        assertThat(answers.steps())
                .containsKeys("LOOK DONE", "ATTEMPT NOT_DONE token-expired", "ATTEMPT NOT_DONE throttled");
    }

    /** D27: one account loses its token; it shows within the check's interval, its answers wait, the other account's do not. */
    @Test
    void anExpiredTokenShowsAndItsAnswersWait(SharedHouse house) {
        var torget = new Api(house.torget(), "");
        var misfortunes = new Misfortunes(torget);
        var operator = house.channels("operator");
        var answers = new ManyAnswers(
                torget,
                house.command("case-officer"),
                house.query("case-officer"),
                everything(house),
                "Utgången token");
        var comments = answers.ask(5); // the last of them on Instagram
        torget.post(
                "/torget/faults",
                "{\"fault\":\"TOKEN_EXPIRED\",\"on\":\"CALL\",\"times\":100000,\"account\":\"100064800000001\"}");
        try {
            await("the account shows it").atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                            operator.get("/api/accounts/health").body())
                    .contains("\"token\":\"REFUSED\"", "\"tokenReason\":\"token-expired\""));
            assertThat(operator.get("/actuator/health").status()).isEqualTo(503);
            comments.forEach(answers::answer);
            await("Instagram is served")
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> standing(torget, comments.getLast()));
            assertThat(comments.subList(0, 4)).noneMatch(comment -> standing(torget, comment));
        } finally {
            misfortunes.end();
        }
        answers.awaitAll(Duration.ofSeconds(30));
        answers.check();
        assertThat(answers.doubts()).isZero();
        assertThat(answers.steps()).as("nothing was tried in vain").containsOnlyKeys("ATTEMPT DONE");
        assertThat(operator.get("/actuator/health").status()).isEqualTo(200);
    }

    private static boolean standing(Api torget, String comment) {
        for (var written : torget.get("/torget/record?calls=false").json().get("comments")) {
            if (written.path("parentId").asString("").equals(comment)) {
                return true;
            }
        }
        return false;
    }

    static JdbcClient everything(SharedHouse house) {
        var postgres = house.house().postgres();
        return JdbcClient.create(new DriverManagerDataSource(
                postgres.url("inkom"), "inkom_migrator", postgres.password("inkom_migrator")));
    }
}
