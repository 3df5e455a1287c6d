package se.inkom.ledger.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import se.inkom.events.cases.CaseEvent;
import se.inkom.ledger.types.EventTypes;
import se.inkom.ledger.types.TypeRegistry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The life of a case as a ledger may hold it, from {@code golden/streams/<name>.jsonl}: one stored event a line, old revisions
 * among them. Whoever folds cases pins what comes of these ({@link FoldPins}).
 */
public record GoldenStream(String name, List<Stored> stored) {
    /** An event as it is stored. */
    public record Stored(String type, int revision, String payload) {}

    private static final JsonMapper JSON = new JsonMapper();

    public GoldenStream {
        stored = List.copyOf(stored);
    }

    /** All of them, by name. */
    public static List<GoldenStream> all() {
        try {
            Resource[] files =
                    new PathMatchingResourcePatternResolver().getResources("classpath*:golden/streams/*.jsonl");
            return Arrays.stream(files)
                    .map(GoldenStream::read)
                    .sorted(Comparator.comparing(GoldenStream::name))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As today's program reads them. */
    public List<CaseEvent> events() {
        TypeRegistry types = EventTypes.all();
        return stored.stream()
                .map(e -> (CaseEvent) types.fromJson(e.type(), e.revision(), e.payload()))
                .toList();
    }

    private static GoldenStream read(Resource file) {
        try {
            String name = Objects.requireNonNull(file.getFilename()).replace(".jsonl", "");
            return new GoldenStream(
                    name,
                    file.getContentAsString(StandardCharsets.UTF_8)
                            .lines()
                            .map(GoldenStream::stored)
                            .toList());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stored stored(String line) {
        JsonNode event = JSON.readTree(line);
        return new Stored(
                event.get("type").asString(),
                event.get("revision").asInt(),
                event.get("payload").toString());
    }
}
