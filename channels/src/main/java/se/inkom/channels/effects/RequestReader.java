package se.inkom.channels.effects;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.inkom.channels.broker.MessageJson;
import se.inkom.events.SourcePost;
import se.inkom.events.messages.EffectRequested;
import tools.jackson.core.JacksonException;

/** Reads a request from Kafka, or says why it cannot be read. */
final class RequestReader {
    private final MessageJson json;

    RequestReader(MessageJson json) {
        this.json = json;
    }

    EffectRequested read(byte @Nullable [] value) throws UnreadableRequestException {
        if (value == null || value.length == 0) {
            throw new UnreadableRequestException("empty");
        }
        EffectRequested request;
        try {
            request = json.read(value, EffectRequested.class);
        } catch (JacksonException | IllegalArgumentException e) {
            throw new UnreadableRequestException("json-unreadable");
        }
        if (request == null || isIncomplete(request)) {
            throw new UnreadableRequestException("field-missing");
        }
        return request;
    }

    /** JSON leaves out what it likes, whatever the types here promise. */
    @SuppressWarnings("ConstantValue")
    private static boolean isIncomplete(EffectRequested request) {
        SourcePost post = request.post();
        return post == null
                || Stream.of(
                                request.effectId(),
                                request.caseId(),
                                request.requestedAt(),
                                post.platform(),
                                post.account(),
                                post.nativeId(),
                                content(request))
                        .anyMatch(part -> part == null);
    }

    /** What its {@link EffectAction} is given. */
    static String content(EffectRequested request) {
        return switch (request) {
            case EffectRequested.PublishAnswer p -> p.text();
            case EffectRequested.RemovePost r -> r.expectedText();
            case EffectRequested.HidePost h -> h.expectedText();
            case EffectRequested.CaptureEvidence c -> c.expectedText();
        };
    }

    /** The message is a code. */
    static final class UnreadableRequestException extends Exception {
        private static final long serialVersionUID = 1L;

        UnreadableRequestException(String code) {
            super(code);
        }
    }
}
