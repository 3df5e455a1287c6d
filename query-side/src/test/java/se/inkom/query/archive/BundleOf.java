package se.inkom.query.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import se.inkom.proofs.Checkpoint;
import se.inkom.proofs.SignedNote;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes the bundle that the offline verifier takes (ADR 0016) of a history in a package: nothing else is needed. */
final class BundleOf {
    private BundleOf() {}

    static Path history(Path zip, Map<String, byte[]> files) throws IOException {
        byte[] json = files.entrySet().stream()
                .filter(file -> file.getKey().contains("/historik/inlagg-"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
        JsonNode history = new JsonMapper().readTree(json);
        String note = history.path("checkpoint").asString();
        Checkpoint checkpoint = SignedNote.parse(note).checkpoint();
        var bundle = new LinkedHashMap<String, byte[]>();
        bundle.put(
                "bundle.txt",
                ("format: inkom-case-bundle/1\ncase: "
                                + history.path("aggregate").asString() + "\norigin: " + checkpoint.origin() + "\nsize: "
                                + checkpoint.size() + "\n")
                        .getBytes(UTF_8));
        bundle.put("checkpoint", note.getBytes(UTF_8));
        var keys = new StringBuilder();
        history.path("vkeys").forEach(key -> keys.append(key.asString()).append('\n'));
        bundle.put("vkeys", keys.toString().getBytes(UTF_8));
        for (JsonNode event : history.path("events")) {
            String name = "events/%012d".formatted(event.path("position").asLong());
            bundle.put(
                    name + ".record",
                    Base64.getDecoder().decode(event.path("record").asString()));
            bundle.put(name + ".payload.json", event.path("payload").asString().getBytes(UTF_8));
            bundle.put(
                    name + ".metadata.json", event.path("metadata").asString().getBytes(UTF_8));
            bundle.put(name + ".proof", event.path("proof").asString().getBytes(UTF_8));
        }
        evidence(history, files, bundle);
        return Zips.write(zip, bundle);
    }

    private static void evidence(JsonNode history, Map<String, byte[]> files, Map<String, byte[]> bundle) {
        var lines = new StringBuilder();
        for (JsonNode content : history.path("contents")) {
            String id = content.path("id").asString();
            lines.append(String.join(
                            " ",
                            id,
                            content.path("sha256").asString(),
                            content.path("salt").asString(),
                            content.path("mediaType").asString(),
                            content.path("length").asString()))
                    .append('\n');
            String path = content.path("path").asString();
            files.forEach((name, bytes) -> {
                if (name.endsWith("/" + path)) {
                    bundle.put("evidence/" + id, bytes);
                }
            });
        }
        bundle.put("evidence.txt", lines.toString().getBytes(UTF_8));
    }
}
