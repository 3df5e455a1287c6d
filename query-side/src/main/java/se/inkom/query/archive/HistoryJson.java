package se.inkom.query.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Base64;
import java.util.List;
import se.inkom.query.audit.SealedHistory;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/** Writes a history as JSON: the events as stored, character for character, each with the proof that it is in the signed log. */
final class HistoryJson {
    private static final String FORMAT = "inkom-history/1";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private HistoryJson() {}

    static void write(OutputStream out, SealedHistory history, List<PackedContents.Packed> contents)
            throws IOException {
        try (JsonGenerator json = JSON.writer()
                .with(new DefaultPrettyPrinter()
                        .withObjectIndenter(new tools.jackson.core.util.DefaultIndenter("  ", "\n")))
                .without(tools.jackson.core.StreamWriteFeature.AUTO_CLOSE_TARGET)
                .createGenerator(out)) {
            json.writeStartObject();
            json.writeStringProperty("format", FORMAT);
            json.writeStringProperty("aggregate", history.aggregateId().toString());
            json.writeStringProperty("checkpoint", history.checkpoint());
            json.writeArrayPropertyStart("vkeys");
            history.vkeys().forEach(json::writeString);
            json.writeEndArray();
            json.writeArrayPropertyStart("events");
            history.events().forEach(event -> event(json, event));
            json.writeEndArray();
            json.writeArrayPropertyStart("contents");
            contents.forEach(content -> content(json, content));
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void event(JsonGenerator json, SealedHistory.Event event) {
        json.writeStartObject();
        json.writeNumberProperty("position", event.row().position());
        json.writeStringProperty("eventId", event.row().eventId().toString());
        json.writeNumberProperty("sequence", event.row().sequenceNumber());
        json.writeStringProperty("type", event.row().type());
        json.writeNumberProperty("revision", event.row().revision());
        json.writeStringProperty("recordedAt", event.row().recordedAt().toString());
        json.writeStringProperty("payload", event.row().payload());
        json.writeStringProperty("metadata", event.row().metadata());
        json.writeStringProperty("record", Base64.getEncoder().encodeToString(event.record()));
        json.writeStringProperty("proof", event.proof());
        json.writeEndObject();
    }

    private static void content(JsonGenerator json, PackedContents.Packed content) {
        json.writeStartObject();
        json.writeStringProperty("id", content.id().toString());
        json.writeStringProperty("sha256", content.sha256());
        json.writeStringProperty("salt", content.salt());
        json.writeStringProperty("mediaType", content.mediaType());
        json.writeNumberProperty("length", content.length());
        json.writeStringProperty("path", content.path());
        json.writeStringProperty("namedIn", content.namedIn());
        json.writeEndObject();
    }
}
