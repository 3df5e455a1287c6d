package se.inkom.house.journey;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One operation of a committed OpenAPI document, as far as a caller needs it. */
record DocumentedOperation(String application, String method, String path, JsonNode words, JsonNode schemas) {
    private static final JsonMapper JSON = new JsonMapper();

    static List<DocumentedOperation> of(String application) throws IOException {
        var file = Path.of("..", "docs", "openapi", application + ".yaml").toFile();
        var yaml = new com.fasterxml.jackson.databind.ObjectMapper(
                new com.fasterxml.jackson.dataformat.yaml.YAMLFactory());
        JsonNode document = JSON.readTree(yaml.readTree(file).toString());
        var all = new ArrayList<DocumentedOperation>();
        document.get("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(operation -> all.add(new DocumentedOperation(
                        application,
                        operation.getKey().toUpperCase(java.util.Locale.ROOT),
                        path.getKey(),
                        operation.getValue(),
                        document.at("/components/schemas")))));
        return all;
    }

    String id() {
        return words.get("operationId").asString();
    }

    /** The first role that may call it; empty when it takes no token. */
    String role() {
        return words.has("x-roles") ? words.get("x-roles").get(0).asString() : "";
    }

    /** The bodies to send, by name; one without text when the operation takes none. */
    Map<String, String> examples() {
        var bodies = new LinkedHashMap<String, String>();
        words.at("/requestBody/content").properties().forEach(content -> {
            JsonNode json = content.getValue();
            json.at("/examples")
                    .properties()
                    .forEach(example -> bodies.put(
                            example.getKey(), example.getValue().get("value").toString()));
            if (json.has("example")) {
                bodies.put("example", json.get("example").toString());
            }
        });
        return bodies.isEmpty() ? Map.of("no body", "") : bodies;
    }

    boolean takes(String mediaType) {
        return words.at("/requestBody/content").has(mediaType);
    }

    boolean takesABody() {
        return words.has("requestBody");
    }

    /** The address, with the given values for what it names and the documented examples for the rest. */
    String address(Map<String, String> values) {
        String address = path;
        var query = new ArrayList<String>();
        for (JsonNode parameter : words.at("/parameters")) {
            String name = parameter.get("name").asString();
            String value = valueOf(parameter, values);
            switch (parameter.get("in").asString()) {
                case "path" -> address = address.replace("{" + name + "}", String.valueOf(value));
                case "query" -> {
                    if (value != null) {
                        query.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
                    }
                }
                default -> {}
            }
        }
        return query.isEmpty() ? address : address + "?" + String.join("&", query);
    }

    Map<String, String> headers(Map<String, String> values) {
        var headers = new LinkedHashMap<String, String>();
        for (JsonNode parameter : words.at("/parameters")) {
            String value = valueOf(parameter, values);
            if (parameter.get("in").asString().equals("header") && value != null) {
                headers.put(parameter.get("name").asString(), value);
            }
        }
        return headers;
    }

    private static @org.jspecify.annotations.Nullable String valueOf(JsonNode parameter, Map<String, String> values) {
        JsonNode example = parameter.get("example");
        return values.getOrDefault(parameter.get("name").asString(), example == null ? null : example.asString());
    }

    Set<Integer> successes() {
        var statuses = new TreeSet<Integer>();
        words.get("responses").propertyNames().stream()
                .map(Integer::valueOf)
                .filter(status -> status < 300)
                .forEach(statuses::add);
        return statuses;
    }

    /** The fields that the answer may have; empty when it is no JSON object of ours. */
    Set<String> fieldsOfAnswer(int status) {
        String schema = words.at("/responses/" + status + "/content/application~1json/schema/$ref")
                .asString("");
        return schema.isEmpty()
                ? Set.of()
                : Set.copyOf(schemas.get(schema.substring(schema.lastIndexOf('/') + 1))
                        .get("properties")
                        .propertyNames());
    }
}
