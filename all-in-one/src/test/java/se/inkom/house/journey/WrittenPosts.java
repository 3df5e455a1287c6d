package se.inkom.house.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Posts that a test enters by hand, so that it knows when they were written. */
final class WrittenPosts {
    private final SharedHouse house;

    WrittenPosts(SharedHouse house) {
        this.house = house;
    }

    /** @return the case's id */
    String written(String text, Instant at) {
        return house.command("case-officer")
                .post(
                        "/api/posts",
                        "{\"account\":\"kungalv-x-manual\",\"authorName\":\"Eva Sundell\",\"text\":\"%s\",\"nativeId\":\"%s\",\"publishedAt\":\"%s\"}"
                                .formatted(text, UUID.randomUUID(), at))
                .json()
                .get("caseId")
                .asString();
    }

    void assigned(String id) {
        var answer = house.command("manager")
                .change(id, seen(id), "assignment", "{\"officer\":\"anna.lind\",\"reason\":\"Kan frågan\"}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    /** The version that the case page shows, as soon as it does. */
    long seen(String id) {
        return await("the case is on its page")
                .atMost(Duration.ofSeconds(20))
                .until(() -> house.query("manager").get("/api/cases/" + id), answer -> answer.status() == 200)
                .version();
    }
}
