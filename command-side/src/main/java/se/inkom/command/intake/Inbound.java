package se.inkom.command.intake;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import se.inkom.events.messages.Topics;

/**
 * A record as it came, before anybody has tried to read it.
 *
 * @param unreadable the adapter's own reason, when it could not read a signed delivery
 */
@SuppressWarnings("ArrayRecordComponent") // raw bytes in transit, never compared
record Inbound(
        String topic,
        int partition,
        long offset,
        @Nullable String key,
        byte @Nullable [] value,
        @Nullable String unreadable) {

    static Inbound of(ConsumerRecord<String, byte[]> kafka) {
        Header reason = kafka.headers().lastHeader(Topics.UNREADABLE_HEADER);
        return new Inbound(
                kafka.topic(),
                kafka.partition(),
                kafka.offset(),
                kafka.key(),
                kafka.value(),
                reason == null ? null : reasonIn(reason));
    }

    /** Whoever may write to the topic may write anything into a header too. */
    private static String reasonIn(Header header) {
        String code = header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
        return code.matches("[a-z0-9-]{1,60}") ? code : "record-unreadable";
    }
}
