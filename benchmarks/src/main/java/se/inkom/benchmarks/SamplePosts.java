package se.inkom.benchmarks;

import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import se.inkom.events.Platform;
import se.inkom.events.PostContent;
import se.inkom.events.messages.PostObserved;
import se.inkom.events.messages.Topics;
import tools.jackson.databind.json.JsonMapper;

/** Posts of a realistic size, put on the broker the way channels does. */
final class SamplePosts {
    private static final String[] WORDS = {
        "gatan",
        "vägen",
        "skolan",
        "kommunen",
        "varför",
        "när",
        "simhallen",
        "bussen",
        "snöröjningen",
        "hålet",
        "tack",
        "parken",
        "belysningen",
        "öppnar",
        "äldreboendet",
        "frågan",
        "svar",
        "på",
        "och",
        "inte",
        "är",
        "det",
        "vi",
        "har"
    };

    private final JsonMapper json = new JsonMapper();
    private final Random random = new Random(20261120);
    private final Instant start = Instant.now();

    void send(String bootstrapServers, int from, int count) {
        var settings = new Properties();
        settings.put("bootstrap.servers", bootstrapServers);
        settings.put("acks", "all");
        settings.put("linger.ms", "5");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (int i = from; i < from + count; i++) {
                var post = post(i);
                producer.send(new ProducerRecord<>(Topics.POSTS, post.source().key(), json.writeValueAsBytes(post)));
            }
        }
    }

    private PostObserved post(int i) {
        var text = new StringBuilder();
        int words = 8 + random.nextInt(60);
        for (int w = 0; w < words; w++) {
            text.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
        }
        Instant at = start.minusSeconds(random.nextInt(86_400)).plusMillis(i);
        return new PostObserved(
                Platform.FACEBOOK,
                "100064800000001",
                "100064800000001_" + i,
                PostObserved.Change.ADDED,
                new PostContent.Author("u" + i, "Kim Lund"),
                false,
                text.toString(),
                List.of(),
                "100064800000001_0",
                null,
                at,
                at,
                Instant.now(),
                "{\"field\":\"feed\",\"value\":{\"item\":\"comment\",\"verb\":\"add\",\"message\":\"" + text + "\"}}");
    }
}
