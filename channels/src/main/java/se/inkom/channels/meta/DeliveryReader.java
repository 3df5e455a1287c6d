package se.inkom.channels.meta;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes a signed delivery apart, strictly: a key that stands twice could hide one comment behind another, and deep nesting
 * is an attack and no comment (RELIABILITY section 3).
 */
final class DeliveryReader {
    static final int MAX_DEPTH = 64;
    private static final Pattern CHANGE = Pattern.compile("/entry/\\d+/changes/\\d+");

    private final JsonMapper json = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    Delivery read(byte[] body) throws UnreadableDeliveryException {
        String text = decoded(body);
        JsonNode root = tree(text);
        String object = root.path("object").asString("");
        if (object.isEmpty() || !root.path("entry").isArray()) {
            throw unknownShape("the body has no \"object\" or no list \"entry\"");
        }
        Iterator<String> raw = rawChanges(text).iterator();
        List<Delivery.Change> changes = new ArrayList<>();
        int without = 0;
        for (JsonNode entry : root.path("entry")) {
            if (!entry.has("changes")) {
                without++;
                continue;
            }
            String account = text(entry.path("id"));
            if (account.isEmpty() || !entry.path("changes").isArray()) {
                throw unknownShape("an entry has no \"id\", or its \"changes\" are no list");
            }
            for (JsonNode change : entry.path("changes")) {
                if (!change.isObject()) {
                    throw unknownShape("a change is no object");
                }
                changes.add(new Delivery.Change(object, account, entry.path("time"), change, raw.next()));
            }
        }
        return new Delivery(object, changes, without);
    }

    private static String decoded(byte[] body) throws UnreadableDeliveryException {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException e) {
            throw new UnreadableDeliveryException("json-malformed", "the body is not UTF-8 (RFC 8259, section 8.1)");
        }
    }

    private JsonNode tree(String body) throws UnreadableDeliveryException {
        try {
            JsonNode root = json.readTree(body);
            if (!root.isObject()) {
                throw unknownShape("the body is no JSON object");
            }
            return root;
        } catch (StreamConstraintsException e) {
            throw new UnreadableDeliveryException(
                    "json-too-deep", "nested deeper than " + MAX_DEPTH + " levels, or a value is too long" + where(e));
        } catch (MismatchedInputException e) {
            throw new UnreadableDeliveryException(
                    "json-ambiguous", "a key stands twice in the same object, or something follows the end" + where(e));
        } catch (JacksonException e) {
            throw new UnreadableDeliveryException("json-malformed", "not well-formed JSON" + where(e));
        }
    }

    /** The source text of every change in the order it stands there; a tree would have lost how numbers were written. */
    private List<String> rawChanges(String body) {
        List<String> raw = new ArrayList<>();
        try (JsonParser parser = json.createParser(body)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_OBJECT
                        && CHANGE.matcher(parser.streamReadContext()
                                        .pathAsPointer()
                                        .toString())
                                .matches()) {
                    int start = (int) parser.currentTokenLocation().getCharOffset();
                    parser.skipChildren();
                    int end = (int) parser.currentLocation().getCharOffset();
                    raw.add(body.substring(start, end));
                }
            }
        }
        return raw;
    }

    /** Ids are strings today and were numbers in older deliveries. */
    static String text(JsonNode node) {
        return node.isString() || node.isIntegralNumber() ? node.asString() : "";
    }

    private static UnreadableDeliveryException unknownShape(String what) {
        return new UnreadableDeliveryException("shape-unknown", what);
    }

    private static String where(JacksonException e) {
        return e.getLocation() == null
                ? ""
                : " (line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr() + ")";
    }
}
