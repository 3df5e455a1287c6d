package se.inkom.query.audit;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import se.inkom.ledger.store.RawEvent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A piece of evidence as the event of its archiving names it.
 *
 * @param sha256 salted digest, hex
 */
record ArchivedFile(UUID contentId, String sha256, String mediaType, long length) {
    private static final JsonMapper JSON = new JsonMapper();

    /** Of a case's events; read without their classes, so that whatever stands there can still be handed out. */
    static List<ArchivedFile> namedIn(List<RawEvent> events) {
        return events.stream()
                .filter(event -> event.type().equals("case.evidence-archived"))
                .flatMap(event -> filesOf(JSON.readTree(event.payload())))
                .toList();
    }

    /** One uploaded file, or everything that was captured together; the screenshot is one of those. */
    private static Stream<ArchivedFile> filesOf(JsonNode archived) {
        JsonNode parts = archived.path("parts");
        return parts.isEmpty()
                ? Stream.of(of(archived.path("file")))
                : parts.valueStream().map(part -> of(part.path("file")));
    }

    private static ArchivedFile of(JsonNode file) {
        return new ArchivedFile(
                UUID.fromString(file.path("id").asString()),
                file.path("sha256").asString(),
                file.path("mediaType").asString(),
                file.path("length").asLong());
    }
}
