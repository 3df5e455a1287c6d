package se.inkom.house.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From an officer's decision over ledger, Kafka and SMTP to the page that shows what was sent. */
@Tag("slow")
@ExtendWith(SharedHouse.Key.class)
class NoticesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** R29, R30: told at once, led to the case, and not told a word of it. */
    @Test
    void whoeverACaseIsGivenToGetsAMailWithoutAWordOfThePost(SharedHouse house) {
        Api officer = house.command("case-officer");
        String word = "kanariefagel" + UUID.randomUUID().toString().substring(0, 8);
        var post = officer.post(
                "/api/posts",
                "{\"account\":\"kungalv-x-manual\",\"authorName\":\"Eva Ek\",\"text\":\"När lagas lampan? %s\"}"
                        .formatted(word));
        String caseId = post.json().get("caseId").asString();

        var assigned = officer.change(
                caseId, post.version(), "assignment", "{\"officer\":\"vera.gata\",\"reason\":\"%s\"}".formatted(word));
        assertThat(assigned.status()).as(assigned.body()).isEqualTo(200);

        var mails = new Mails(house);
        Optional<String> mail =
                await("the mail").atMost(PATIENCE).until(() -> mails.about(caseId), Optional::isPresent);
        assertThat(mails.wholeOf(mail.orElseThrow()))
                .contains(
                        "vera.gata@kungalv.example",
                        "Anna Lind har lämnat ärende " + caseId.substring(28) + " till dig.")
                .doesNotContain(word, "Eva Ek", "lampan");
        assertThat(house.channels("operator")
                        .get("/api/notices?caseId=" + caseId)
                        .json()
                        .at("/items/0/state")
                        .asString())
                .isEqualTo("MAILED");
    }
}
