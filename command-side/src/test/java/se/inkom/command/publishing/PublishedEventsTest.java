package se.inkom.command.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cloudevents.CloudEvent;
import io.cloudevents.SpecVersion;
import io.cloudevents.jackson.JsonFormat;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.mock.web.MockMultipartFile;
import se.inkom.command.RunningDesks;
import se.inkom.command.TestPictures;
import se.inkom.events.messages.Topics;

/** What other systems are offered, read with somebody else's library (docs/published-events.md). */
class PublishedEventsTest extends RunningDesks {
    private static final String CANARY = "Kanariefågel-7Q";

    @Autowired
    private PublishingLoop loop;

    @Autowired
    private MeterRegistry meters;

    @Test
    void everyEventOfACaseIsACloudEventInOrder() {
        String id = aCase("När öppnar simhallen?");
        change(id, 2, "classification", "{\"classification\":\"QUESTION\"}");

        List<ConsumerRecord<String, byte[]>> records = publishedOf(id, 3);

        assertThat(records)
                .extracting(r -> event(r).getType())
                .containsExactly(
                        "se.inkom.case.post-received.v3", "se.inkom.case.assigned.v2", "se.inkom.case.classified.v1");
        assertThat(records)
                .extracting(r -> event(r).getExtension("sequence"))
                .containsExactly("000000000000", "000000000001", "000000000002");
        for (var record : records) {
            assertSaysWhatIsStored(record, id);
        }
    }

    private static void assertSaysWhatIsStored(ConsumerRecord<String, byte[]> record, String id) {
        CloudEvent event = event(record);
        Map<String, Object> stored =
                ADMIN.queryForMap("select * from ledger.event where event_id = ?::uuid", event.getId());
        assertThat(record.headers().lastHeader("content-type").value())
                .asString()
                .isEqualTo("application/cloudevents+json");
        assertThat(event.getSpecVersion()).isEqualTo(SpecVersion.V1);
        assertThat(event.getSource()).isEqualTo(URI.create("urn:inkom:local"));
        assertThat(event.getSubject()).isEqualTo(id);
        assertThat(event.getTime())
                .isEqualTo(ADMIN.queryForObject(
                        "select recorded_at from ledger.event where event_id = ?::uuid",
                        OffsetDateTime.class,
                        event.getId()));
        assertThat(event.getDataContentType()).isEqualTo("application/json");
        assertThat(event.getExtensionNames()).containsExactlyInAnyOrder("position", "sequence");
        assertThat(Long.parseLong(String.valueOf(event.getExtension("position"))))
                .isEqualTo(stored.get("position"));
        assertThat(new String(record.value(), StandardCharsets.UTF_8))
                .as("the payload stands in it byte by byte")
                .endsWith("\"data\":" + stored.get("payload") + "}");
    }

    /** R58, N7: nothing that anybody wrote freely leaves with an event, from a citizen, an officer or a registrar. */
    @Test
    void nobodysWordsAreInThem() {
        String id = aCase(CANARY + " bor på Storgatan 1");
        change(id, 2, "answers", "{\"text\":\"" + CANARY + "\",\"factProvider\":\"vera.gata\"}");
        http.post()
                .uri("/api/cases/" + id + "/evidence")
                .multipart()
                .file(new MockMultipartFile("file", CANARY + ".png", "image/png", TestPictures.png()))
                .with(asAnna())
                .header("If-Match", "\"3\"")
                .exchange();
        change(id, 4, "removal", "{\"ground\":\"ADVERTISING\",\"basis\":\"POLICY\",\"motive\":\"" + CANARY + "\"}");
        change(
                id,
                5,
                "registration",
                "{\"decision\":\"NEW\",\"subject\":\"" + CANARY + "\",\"description\":\"" + CANARY + "\"}");

        assertThat(factsOf(id)).contains("case.removal-decided", "case.registered");
        publishedOf(id, 6);
        String matter = ADMIN.queryForObject(
                "select payload::json ->> 'matterId' from ledger.event where aggregate_id = ?::uuid and event_type = 'case.registered'",
                String.class,
                id);
        assertThat(publishedOf(matter, 2))
                .extracting(r -> event(r).getType())
                .containsExactly("se.inkom.matter.opened.v2", "se.inkom.matter.entry-registered.v2");
        assertThat(CHANNEL.all(Topics.EVENTS))
                .noneMatch(record -> new String(record.value(), StandardCharsets.UTF_8).contains(CANARY));
    }

    @Test
    void lagIsAMetricAndADetailOfHealth() {
        aCase("Hej");

        await().atMost(Duration.ofSeconds(20)).until(() -> loop.progress().head() > 0 && loop.lag() == 0);
        assertThat(meters.get("inkom.publishing.lag").gauge().value()).isZero();
        assertThat(meters.get("inkom.publishing.delay").timeGauge().value(TimeUnit.SECONDS))
                .isZero();
        Health health = new PublishingHealth(loop).health();
        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getDetails())
                .containsEntry("lag", 0L)
                .containsEntry("delaySeconds", 0L)
                .containsKeys("position", "head");
    }

    private static List<ConsumerRecord<String, byte[]>> publishedOf(String aggregate, int count) {
        await().atMost(Duration.ofSeconds(20)).until(() -> of(aggregate).size() >= count);
        return of(aggregate);
    }

    private static List<ConsumerRecord<String, byte[]>> of(String aggregate) {
        return CHANNEL.all(Topics.EVENTS).stream()
                .filter(record -> record.key().equals(aggregate))
                .toList();
    }

    private static CloudEvent event(ConsumerRecord<String, byte[]> record) {
        return new JsonFormat().deserialize(record.value());
    }
}
