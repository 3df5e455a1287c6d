package se.inkom.benchmarks.sample;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import se.inkom.events.ids.TimeOrderedUuid;
import se.inkom.ledger.types.TypeRegistry;

/** The bytes that every side writes. */
public final class Sample {
    public static final Map<String, String> METADATA = Map.of(
            "actor", "process:intake",
            "role", "system",
            "correlation", "7b1f3c0e-1111-4c00-9c7e-2f0000000001",
            "causation", "01939f3c-0e11-7c00-9c7e-2f0000000002",
            "note", words(2, 156));
    private static final String TEXT = words(1, 744);
    private static final TypeRegistry TYPES = types();

    private Sample() {}

    /** The registry of the benchmark's own two events. */
    public static TypeRegistry types() {
        return TypeRegistry.builder()
                .type("bench.noted", 1, Noted.class)
                .type("bench.noted-again", 1, NotedAgain.class)
                .build();
    }

    public static UUID newId() {
        return TimeOrderedUuid.at(Instant.now());
    }

    public static Noted noted(String id) {
        return new Noted(
                id,
                "100064800000001_12345",
                "FACEBOOK",
                "kungalv",
                "u12345",
                "2026-11-21T05:00:00Z",
                "sv",
                -0.31,
                List.of("gata", "belysning"),
                TEXT);
    }

    public static NotedAgain notedAgain(String id) {
        Noted n = noted(id);
        return new NotedAgain(
                id,
                n.post(),
                n.platform(),
                n.account(),
                n.author(),
                n.at(),
                n.language(),
                n.tone(),
                n.tags(),
                n.text());
    }

    /** What the raw base binds: made once, because the base does nothing but insert. */
    public static String payload() {
        return TYPES.toJson(noted(newId().toString()));
    }

    public static String metadata() {
        return TYPES.metadataToJson(METADATA);
    }

    private static String words(int seed, int length) {
        var random = new Random(seed);
        var text = new StringBuilder();
        while (text.length() < length) {
            for (int i = 2 + random.nextInt(8); i > 0; i--) {
                text.append((char) ('a' + random.nextInt(26)));
            }
            text.append(' ');
        }
        return text.substring(0, length);
    }
}
