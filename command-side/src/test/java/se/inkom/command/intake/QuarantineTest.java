package se.inkom.command.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static se.inkom.command.intake.Posts.*;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import se.inkom.command.RunningDesks;
import se.inkom.events.messages.Topics;

/** What nobody can read waits with its bytes and a reason, while its neighbours go through (I1). */
class QuarantineTest extends RunningDesks {
    private static final RequestPostProcessor OPERATOR = as("olle.strand", "operator");

    @Autowired
    private Intake intake;

    @Test
    void poisonGoesToQuarantineWithItsReasonAndItsNeighboursGoThrough() {
        var reasons = new LinkedHashMap<RecordMetadata, String>();
        var bytes = new LinkedHashMap<RecordMetadata, byte[]>();
        int neighbour = 0;
        for (Map.Entry<byte[], String> poison : poison().entrySet()) {
            CHANNEL.send(inPartitionZero(bytes(added("neighbour-" + neighbour++, "Hej"))));
            RecordMetadata sent = CHANNEL.send(inPartitionZero(poison.getKey()));
            reasons.put(sent, poison.getValue());
            bytes.put(sent, poison.getKey());
        }
        RecordMetadata empty = CHANNEL.send(inPartitionZero(null));
        var unreadable = inPartitionZero("{\"object\":\"page\"}".getBytes(StandardCharsets.UTF_8));
        unreadable.headers().add(Topics.UNREADABLE_HEADER, "payload-malformed".getBytes(StandardCharsets.UTF_8));
        RecordMetadata fromTheAdapter = CHANNEL.send(unreadable);
        CHANNEL.send(inPartitionZero(bytes(added("neighbour-last", "Hej"))));
        int neighbours = neighbour + 1;

        await().atMost(Duration.ofSeconds(60))
                .until(() -> IntakeTest.facts("neighbour-").size() == neighbours);

        assertThat(reasonOf(empty)).isEqualTo("record-empty");
        assertThat(reasonOf(fromTheAdapter)).isEqualTo("payload-malformed");
        reasons.forEach((sent, reason) -> assertThat(reasonOf(sent))
                .as(new String(bytes.get(sent), 0, Math.min(80, bytes.get(sent).length), StandardCharsets.ISO_8859_1))
                .isEqualTo(reason));
        bytes.forEach((sent, raw) -> assertThat(ADMIN.queryForObject(
                        "select value from command.quarantine where partition_no = ? and record_offset = ?",
                        byte[].class,
                        sent.partition(),
                        sent.offset()))
                .isEqualTo(raw));
        assertPositionsAreDense();
    }

    private static Map<byte[], String> poison() {
        byte[] noise = new byte[5000];
        new Random(7).nextBytes(noise);
        byte[] good = bytes(added("poison", "Hej"));
        String text = new String(good, StandardCharsets.UTF_8);
        var poison = new LinkedHashMap<byte[], String>();
        poison.put(noise, "record-unreadable");
        poison.put(new byte[0], "record-empty");
        poison.put(java.util.Arrays.copyOf(good, good.length / 2), "record-unreadable");
        poison.put(new byte[5 * 1024 * 1024], "record-too-large");
        poison.put(utf8("[1,2]"), "record-unreadable");
        poison.put(utf8("null"), "record-unreadable");
        poison.put(utf8("\"Hej\""), "record-unreadable");
        poison.put(utf8("{}"), "record-unreadable");
        poison.put(utf8("{\"byAccountOwner\":false}"), "record-incomplete");
        poison.put(utf8(text.replace("\"ADDED\"", "\"SHOUTED\"")), "record-unreadable");
        poison.put(utf8(text.replace("\"attachments\"", "\"nativeId\":\"x\",\"attachments\"")), "record-unreadable");
        poison.put(utf8(text + "{}"), "record-unreadable");
        poison.put(utf8("{\"attachments\":" + "[".repeat(500) + "]".repeat(500) + "}"), "record-unreadable");
        poison.put(utf8(text.replace("\"poison\"", "\"po\\u0000ison\"")), "record-unreadable");
        poison.put(utf8(text.replace("\"poison\"", "\"po\\ud800ison\"")), "record-unreadable");
        poison.put(utf8(text.replace("\"poison\"", "\"" + "x".repeat(2000) + "\"")), "record-unreadable");
        poison.put(utf8(text.replace("2026-11-20T", "+999999999-12-31T")), "time-unreadable");
        poison.put(utf8(text.replace("2026-11-20T", "-4800-01-01T")), "time-unreadable");
        return poison;
    }

    /** The operator looks, tries again while the cause is still there, and is told so. */
    @Test
    void whatIsStillWrongStaysWhenItIsRequeued() {
        String id = quarantined(inbound(onAnUnknownAccount("homeless")));

        MvcTestResult refused = operator("POST", "/" + id + "/requeue", null);

        assertThat(refused)
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("urn:inkom:problem:account-unknown");
        assertThat(bodyOf(refused).get("detail").asString()).contains("inkom.accounts");
        assertThat(operator("GET", "/" + id, null))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("WAITING");
    }

    /** When the cause is mended the record is taken in like any other, once. */
    @Test
    void whatHasBeenMendedIsRequeuedOnce() {
        String id = quarantined(inbound(onAnUnknownAccount("mended")));
        // The account has been added meanwhile: its record now reads as one of ours.
        ADMIN.update("update command.quarantine set value = ? where id = ?::uuid", bytes(added("mended", "Hej")), id);

        assertThat(operator("POST", "/" + id + "/requeue", null))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("REQUEUED");
        assertThat(IntakeTest.facts("mended")).containsEntry("mended", "case.post-received,case.assigned");
        assertThat(operator("POST", "/" + id + "/requeue", null))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("urn:inkom:problem:quarantine-decided");
        assertPositionsAreDense();
    }

    @Test
    void theOperatorPagesThroughWhatWaits() {
        String first = quarantined(inbound(utf8("ett")));
        String second = quarantined(inbound(utf8("två")));

        var page = bodyOf(operator("GET", "?limit=1&cursor=" + justBefore(first), null));
        assertThat(page.get("items").get(0).get("id").asString()).isEqualTo(first);
        assertThat(page.get("items").get(0).get("reason").asString()).isEqualTo("record-unreadable");
        assertThat(page.get("nextCursor").asString()).isEqualTo(first);
        var next = bodyOf(operator("GET", "?limit=1&cursor=" + first, null));
        assertThat(next.get("items").get(0).get("id").asString()).isEqualTo(second);
        assertThat(operator("GET", "?limit=0", null)).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(operator("GET", "/" + UUID.randomUUID(), null)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void theBytesAreHandedOutAsTheyCameAndOnlyAsADownload() throws Exception {
        byte[] bytes = utf8("<script>alert('hej')</script>");
        String id = quarantined(inbound(bytes));

        MvcTestResult raw = operator("GET", "/" + id + "/raw", null);

        assertThat(raw).hasStatusOk().hasContentType(MediaType.APPLICATION_OCTET_STREAM);
        assertThat(raw.getResponse().getContentAsByteArray()).isEqualTo(bytes);
        assertThat(raw.getResponse().getHeader("Content-Disposition")).startsWith("attachment");
    }

    @Test
    void discardingNeedsAReasonAndKeepsTheBytes() {
        String id = quarantined(inbound(utf8("skräp")));

        assertThat(operator("POST", "/" + id + "/discard", "{\"reason\":\" \"}"))
                .hasStatus(HttpStatus.BAD_REQUEST);
        var discarded = bodyOf(operator("POST", "/" + id + "/discard", "{\"reason\":\"Provpost\"}"));

        assertThat(discarded.get("state").asString()).isEqualTo("DISCARDED");
        assertThat(discarded.get("note").asString()).isEqualTo("Provpost");
        assertThat(discarded.get("decidedBy").asString()).isEqualTo("olle.strand");
        assertThat(discarded.get("bytes").asInt()).isEqualTo(utf8("skräp").length);
        assertThat(operator("POST", "/" + id + "/requeue", null)).hasStatus(HttpStatus.CONFLICT);
    }

    private String quarantined(Inbound bad) {
        intake.take(List.of(bad));
        return ADMIN.queryForObject(
                "select id from command.quarantine where partition_no = 99 and record_offset = ?",
                String.class,
                bad.offset());
    }

    private static String reasonOf(RecordMetadata sent) {
        return ADMIN
                .queryForList(
                        "select reason from command.quarantine where topic = ? and partition_no = ? and record_offset = ?",
                        String.class,
                        sent.topic(),
                        sent.partition(),
                        sent.offset())
                .stream()
                .findFirst()
                .orElse("not in quarantine");
    }

    private static String justBefore(String id) {
        UUID uuid = UUID.fromString(id);
        return new UUID(uuid.getMostSignificantBits(), uuid.getLeastSignificantBits() - 1).toString();
    }

    private MvcTestResult operator(String method, String path, @Nullable String body) {
        var request = http.method(org.springframework.http.HttpMethod.valueOf(method))
                .uri("/api/quarantine" + path)
                .with(OPERATOR);
        return (body == null
                        ? request
                        : request.contentType(MediaType.APPLICATION_JSON).content(body))
                .exchange();
    }

    private static ProducerRecord<String, byte[]> inPartitionZero(byte @Nullable [] value) {
        return new ProducerRecord<>(Topics.POSTS, 0, "poison", value);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
