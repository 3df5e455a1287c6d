package se.inkom.query.archive;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import se.inkom.ledger.store.RawEvent;
import se.inkom.query.audit.SealedHistory;
import se.inkom.query.diary.DocumentRef;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The evidence that a case's events name, registered or not: it leaves with the case (R48). */
final class CaseEvidence {
    private static final JsonMapper JSON = new JsonMapper();

    private CaseEvidence() {}

    static List<DocumentRef> of(SealedHistory history) {
        return history.events().stream()
                .map(SealedHistory.Event::row)
                .filter(row -> row.type().equals("case.evidence-archived"))
                .flatMap(CaseEvidence::files)
                .toList();
    }

    private static Stream<DocumentRef> files(RawEvent archived) {
        JsonNode payload = JSON.readTree(archived.payload());
        JsonNode parts = payload.path("parts");
        return parts.isEmpty()
                ? Stream.of(ref(payload.path("file")))
                : parts.valueStream().map(part -> ref(part.path("file")));
    }

    private static DocumentRef ref(JsonNode file) {
        return new DocumentRef(
                UUID.fromString(file.path("id").asString()),
                file.path("sha256").asString(),
                file.path("mediaType").asString(),
                file.path("length").asLong());
    }
}
