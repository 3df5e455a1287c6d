package se.inkom.command.intake;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import se.inkom.events.Platform;
import se.inkom.events.PostContent;
import se.inkom.events.messages.PostObserved;
import se.inkom.events.messages.PostObserved.Change;
import se.inkom.events.messages.Topics;
import tools.jackson.databind.json.JsonMapper;

/** Posts as a channel would tell them. */
final class Posts {
    static final Instant PUBLISHED = Instant.parse("2026-11-20T08:00:00Z");
    private static final JsonMapper JSON = new JsonMapper();
    private static final AtomicLong OFFSETS = new AtomicLong();

    private Posts() {}

    static PostObserved added(String nativeId, String text) {
        return observed(nativeId, Change.ADDED, text, 0, false, "100");
    }

    static PostObserved edited(String nativeId, String text, long minutesAfter) {
        return observed(nativeId, Change.EDITED, text, minutesAfter, false, "100");
    }

    static PostObserved removed(String nativeId, long minutesAfter) {
        return observed(nativeId, Change.REMOVED, null, minutesAfter, false, "100");
    }

    static PostObserved byUs(String nativeId, String text) {
        return observed(nativeId, Change.ADDED, text, 0, true, "100");
    }

    static PostObserved onAnUnknownAccount(String nativeId) {
        return observed(nativeId, Change.ADDED, "Hej", 0, false, "999");
    }

    /** By a named writer, as an answer to a post. */
    static PostObserved answering(String parentId, String nativeId, String writer, boolean byUs) {
        PostObserved plain = observed(nativeId, Change.ADDED, "Jaha", 3, byUs, "100");
        return new PostObserved(
                plain.platform(),
                plain.account(),
                nativeId,
                plain.change(),
                new PostContent.Author(writer, null),
                byUs,
                plain.text(),
                plain.attachments(),
                parentId,
                null,
                plain.publishedAt(),
                plain.changedAt(),
                plain.capturedAt(),
                null);
    }

    private static PostObserved observed(
            String nativeId, Change change, @Nullable String text, long minutes, boolean byUs, String account) {
        Instant changedAt = PUBLISHED.plusSeconds(60 * minutes);
        return new PostObserved(
                Platform.FACEBOOK,
                account,
                nativeId,
                change,
                text == null ? null : new PostContent.Author("7", "Kim"),
                byUs,
                text,
                List.of(),
                null,
                null,
                text == null ? null : PUBLISHED,
                changedAt,
                changedAt.plusSeconds(2),
                "{\"verb\":\"" + change + "\"}");
    }

    static byte[] bytes(PostObserved seen) {
        return JSON.writeValueAsBytes(seen);
    }

    /** For {@link Intake} itself, at an offset of its own. */
    static Inbound inbound(PostObserved seen) {
        return inbound(bytes(seen));
    }

    static Inbound inbound(byte[] value) {
        return new Inbound(Topics.POSTS, 99, OFFSETS.incrementAndGet(), "key", value, null);
    }

    /** For the broker. */
    static ProducerRecord<String, byte[]> message(PostObserved seen) {
        return new ProducerRecord<>(Topics.POSTS, seen.source().key(), bytes(seen));
    }
}
