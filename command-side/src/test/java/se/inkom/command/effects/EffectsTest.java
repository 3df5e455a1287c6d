package se.inkom.command.effects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.axonframework.config.Configuration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import se.inkom.command.RunningDesks;
import se.inkom.command.TestPictures;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.EffectId;
import se.inkom.events.messages.EffectKind;
import se.inkom.events.messages.EffectOutcome;
import se.inkom.events.messages.EffectRequested;
import se.inkom.events.messages.Topics;
import tools.jackson.databind.json.JsonMapper;

/** What is decided here is asked for once, and what became of it comes back as a fact (I6, I8). */
class EffectsTest extends RunningDesks {
    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    private Configuration axon;

    /** R35, R36: the text goes out signed, under the id of the decision. */
    @Test
    void anAnswerAsksOnceForItsPublication() {
        String id = aCase("När öppnar simhallen?");
        EffectId answer = answered(id);

        EffectRequested request = onlyRequestOf(id);

        assertThat(request).isInstanceOfSatisfying(EffectRequested.PublishAnswer.class, publish -> {
            assertThat(publish.effectId()).isEqualTo(answer);
            assertThat(publish.text())
                    .isEqualTo("Klockan sju.\n\n/ Anna Lind, Kommunikatör\nFaktalämnare: Vera Gata, Gatuingenjör");
            assertThat(publish.post().account()).isEqualTo("100");
        });
    }

    /** I3: the despatch is told what the post must still say when it is removed. */
    @Test
    void aRemovalAsksOnceAndSaysWhatThePostMustStillSay() {
        String id = aCase("Köp billiga klockor!");
        EffectId removal = removalDecided(id);

        assertThat(onlyRequestOf(id)).isInstanceOfSatisfying(EffectRequested.RemovePost.class, remove -> {
            assertThat(remove.effectId()).isEqualTo(removal);
            assertThat(remove.expectedText()).isEqualTo("Köp billiga klockor!");
        });
    }

    @Test
    void anOutcomeBecomesAFactOfTheCaseOnce() {
        String id = aCase("Hej");
        EffectId answer = answered(id);
        byte[] done = outcome(id, answer, EffectKind.PUBLISH_ANSWER, EffectOutcome.Result.DONE);

        for (int i = 0; i < 3; i++) {
            tell(id, done);
        }
        tell(id, outcome(id, answer, EffectKind.PUBLISH_ANSWER, EffectOutcome.Result.REFUSED));

        everythingToldIsHeard();
        assertThat(factsOf(id))
                .containsExactly("case.post-received", "case.assigned", "case.answer-given", "case.answer-published");
    }

    @Test
    void aRemovalThatWasCarriedOutIsAFact() {
        String id = aCase("Köp billiga klockor!");
        EffectId removal = removalDecided(id);

        tell(id, outcome(id, removal, EffectKind.REMOVE_POST, EffectOutcome.Result.IN_DOUBT));
        tell(id, outcome(id, removal, EffectKind.REMOVE_POST, EffectOutcome.Result.IN_DOUBT));
        tell(id, outcome(id, removal, EffectKind.REMOVE_POST, EffectOutcome.Result.DONE));

        everythingToldIsHeard();
        assertThat(factsOf(id)).endsWith("case.removal-decided", "case.removal-in-doubt", "case.removal-executed");
    }

    /** A bad record never stops the good ones behind it. */
    @Test
    void unreadableOutcomesDoNoHarm() {
        String id = aCase("Hej");
        EffectId answer = answered(id);
        String good = new String(
                outcome(id, answer, EffectKind.PUBLISH_ANSWER, EffectOutcome.Result.DONE), StandardCharsets.UTF_8);
        List<String> bad = List.of(
                "",
                "skräp",
                "null",
                "[]",
                "{}",
                good.replace(id, UUID.randomUUID().toString()),
                good.replace("\"" + id + "\"", "null"),
                good.replace("\"" + answer + "\"", "null"),
                good.replace("\"DONE\"", "\"PERHAPS\""),
                good.replace("\"DONE\"", "null"),
                good.replace("\"PUBLISH_ANSWER\"", "null"));
        bad.forEach(record -> tell(id, record.getBytes(StandardCharsets.UTF_8)));
        tell(id, null);

        tell(id, good.getBytes(StandardCharsets.UTF_8));

        await().atMost(Duration.ofSeconds(20)).until(() -> factsOf(id).contains("case.answer-published"));
    }

    /** I6, I8: a follower that starts again goes on where it was. */
    @Test
    void aRestartAsksForNothingTwice() {
        String before = aCase("Före");
        answered(before);
        onlyRequestOf(before);
        var follower = axon.eventProcessingConfiguration()
                .eventProcessor(WhenAnswerGivenThenAskForPublication.GROUP)
                .orElseThrow();

        follower.shutDown();
        String meanwhile = aCase("Under tiden");
        answered(meanwhile);
        follower.start();
        String after = aCase("Efter");
        answered(after);

        onlyRequestOf(after);
        onlyRequestOf(meanwhile);
        onlyRequestOf(before);
    }

    /** Waits for the first, and finds no second. */
    private static EffectRequested onlyRequestOf(String caseId) {
        await().atMost(Duration.ofSeconds(20)).until(() -> !requestsOf(caseId).isEmpty());
        assertThat(requestsOf(caseId)).hasSize(1);
        return requestsOf(caseId).getFirst();
    }

    private static List<EffectRequested> requestsOf(String caseId) {
        return CHANNEL.all(Topics.EFFECTS).stream()
                .filter(message -> message.key().equals(caseId))
                .map(message -> JSON.readValue(message.value(), EffectRequested.class))
                .toList();
    }

    private EffectId answered(String caseId) {
        var body = bodyOf(change(caseId, 2, "answers", "{\"text\":\"Klockan sju.\",\"factProvider\":\"vera.gata\"}"));
        return new EffectId(UUID.fromString(body.get("answerId").asString()));
    }

    private EffectId removalDecided(String caseId) {
        http.post()
                .uri("/api/cases/" + caseId + "/evidence")
                .multipart()
                .file(new MockMultipartFile("file", "skärmdump.png", "image/png", TestPictures.png()))
                .with(asAnna())
                .header("If-Match", "\"2\"")
                .exchange();
        var body = bodyOf(change(caseId, 3, "removal", "{\"ground\":\"ADVERTISING\",\"basis\":\"POLICY\"}"));
        return new EffectId(UUID.fromString(body.get("removalId").asString()));
    }

    private static byte[] outcome(String caseId, EffectId effect, EffectKind kind, EffectOutcome.Result result) {
        boolean done = result == EffectOutcome.Result.DONE;
        return JSON.writeValueAsBytes(new EffectOutcome(
                effect,
                new CaseId(UUID.fromString(caseId)),
                kind,
                result,
                done ? "100_77" : null,
                done ? null : "timeout",
                Instant.parse("2026-11-20T09:00:00Z")));
    }

    /** All in one partition, so that what comes later is heard later. */
    private static void tell(String caseId, byte @Nullable [] outcome) {
        CHANNEL.send(new ProducerRecord<>(Topics.OUTCOMES, 0, caseId, outcome));
    }

    /** One more outcome, in the same partition, of a case that waits for it. */
    private void everythingToldIsHeard() {
        String marker = aCase("Sist");
        EffectId answer = answered(marker);
        tell(marker, outcome(marker, answer, EffectKind.PUBLISH_ANSWER, EffectOutcome.Result.DONE));
        await().atMost(Duration.ofSeconds(20)).until(() -> factsOf(marker).contains("case.answer-published"));
    }
}
