package se.inkom.command.publishing;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import se.inkom.ledger.store.RawEvent;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonFactory;

/**
 * Words a stored event as a CloudEvent 1.0 in structured JSON. The payload goes in as the text it is stored as, so a consumer
 * can hash it and compare.
 *
 * <p>{@code position} and {@code sequence} are strings of {@value #DIGITS} digits: a CloudEvents Integer has 32 bits, which a
 * position may outgrow, and the registered extension {@code sequence} asks for a string whose alphabetical order is the order.
 */
final class CloudEventJson {
    static final String MEDIA_TYPE = "application/cloudevents+json";
    static final int DIGITS = 12;

    private static final JsonFactory JSON = new JsonFactory();

    private final String source;

    CloudEventJson(URI source) {
        this.source = source.toString();
    }

    byte[] write(RawEvent event) {
        var bytes = new ByteArrayOutputStream(event.payload().length() + 400);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringProperty("specversion", "1.0");
            json.writeStringProperty("id", event.eventId().toString());
            json.writeStringProperty("source", source);
            json.writeStringProperty("type", "se.inkom." + event.type() + ".v" + event.revision());
            json.writeStringProperty("subject", event.aggregateId().toString());
            json.writeStringProperty("time", event.recordedAt().toString());
            json.writeStringProperty("position", digits(event.position()));
            json.writeStringProperty("sequence", digits(event.sequenceNumber()));
            json.writeStringProperty("datacontenttype", "application/json");
            json.writeName("data");
            json.writeRawValue(event.payload());
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private static String digits(long number) {
        String digits = Long.toString(number);
        return "0".repeat(DIGITS - digits.length()) + digits;
    }
}
