package se.inkom.benchmarks.sample;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import se.inkom.events.Platform;
import se.inkom.events.PostContent;
import se.inkom.events.messages.PostObserved;
import se.inkom.events.messages.Topics;
import tools.jackson.databind.json.JsonMapper;

/** Posts of a realistic size: 8 to 67 Swedish words, on an account that the municipality has. */
public final class SamplePosts {
    private static final String[] WORDS =
            ("gatan vägen skolan kommunen varför när simhallen bussen snöröjningen hålet tack"
                            + " parken belysningen öppnar äldreboendet frågan svar på och inte är det vi har")
                    .split(" ");

    private final JsonMapper json = new JsonMapper();
    private final Random random = new Random(20261120);
    private final Instant start = Instant.now();

    /** As many records as are asked for, as channels would have put them on the broker. */
    public List<ConsumerRecord<String, byte[]>> records(int count) {
        var records = new ArrayList<ConsumerRecord<String, byte[]>>(count);
        for (int i = 0; i < count; i++) {
            var post = post(i);
            records.add(new ConsumerRecord<>(Topics.POSTS, 0, i, post.source().key(), json.writeValueAsBytes(post)));
        }
        return records;
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
