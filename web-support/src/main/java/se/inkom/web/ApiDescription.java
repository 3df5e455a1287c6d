package se.inkom.web;

import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springdoc.core.customizers.OpenApiCustomizer;

/**
 * Adds the {@link ApiNotes} to what springdoc reads off the controllers, then the refusals. An operation or parameter without
 * words, or words about something that is not there, is an error: the test that compares the document finds it.
 */
final class ApiDescription implements OpenApiCustomizer {
    private static final String JSON = "application/json";

    private final String application;

    ApiDescription(String application) {
        this.application = application;
    }

    @Override
    public void customise(OpenAPI api) {
        ApiNotes notes = ApiNotes.of(application);
        api.getInfo().title(notes.title()).description(notes.description());
        api.setTags(notes.tags().entrySet().stream()
                .map(tag -> new Tag().name(tag.getKey()).description(tag.getValue()))
                .toList());
        Set<String> described = new HashSet<>();
        api.getPaths().forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
            String name = method + " " + path;
            described.add(name);
            describe(operation, Objects.requireNonNull(notes.operations().get(name), () -> "no notes on " + name));
            parametersOf(operation).forEach(parameter -> describe(parameter, notes, name));
            ProblemResponses.add(operation, method == PathItem.HttpMethod.GET);
        }));
        requireNone("operations", notes.operations().keySet(), described);
        notes.schemas().forEach((schema, fields) -> describe(api, schema, fields));
        ProblemResponses.define(api.getComponents());
    }

    private static void describe(Operation operation, ApiNotes.Operation notes) {
        operation
                .operationId(notes.id())
                .tags(List.of(notes.tag()))
                .summary(notes.summary())
                .description(notes.description());
        if (notes.roles() == null) {
            operation.security(List.of());
        } else {
            operation.addExtension("x-roles", notes.roles());
        }
        operation.setResponses(answers(operation.getResponses(), notes, changesACase(operation)));
        for (Integer problem : Objects.requireNonNullElse(notes.problems(), List.<Integer>of())) {
            ProblemResponses.add(operation, problem);
        }
        if (operation.getRequestBody() != null) {
            describeBody(operation.getRequestBody().getContent(), notes);
        }
    }

    private static boolean changesACase(Operation operation) {
        return parametersOf(operation).stream().anyMatch(parameter -> "If-Match".equals(parameter.getName()));
    }

    private static ApiResponses answers(ApiResponses found, ApiNotes.Operation notes, boolean changesACase) {
        ApiResponse only = Objects.requireNonNull(found.values().iterator().next());
        Content content = notes.produces() == null ? only.getContent() : file(notes.produces());
        var answers = new ApiResponses();
        var meanings =
                notes.answers() == null ? Map.of(found.keySet().iterator().next(), "Done") : notes.answers();
        meanings.forEach((status, meaning) -> {
            var answer = new ApiResponse().description(meaning).content(content);
            if (changesACase || notes.etag()) {
                answer.addHeaderObject(
                        "ETag",
                        new Header()
                                .description("The case's version now, for the next If-Match or minVersion")
                                .schema(new StringSchema().example("\"3\"")));
            }
            answers.addApiResponse(status, answer);
        });
        return answers;
    }

    private static Content file(String mediaType) {
        Schema<?> schema = new StringSchema().format(mediaType.startsWith("text/") ? null : "binary");
        return new Content().addMediaType(mediaType, new MediaType().schema(schema));
    }

    private static void describeBody(Content content, ApiNotes.Operation notes) {
        MediaType json = content.get(JSON);
        if (json == null) {
            return;
        }
        if (notes.request() != null) {
            json.setSchema(Json31.mapper().convertValue(notes.request(), Schema.class));
        }
        if (notes.example() != null) {
            json.setExample(notes.example());
        }
        if (notes.examples() != null) {
            notes.examples().forEach((name, value) -> json.addExamples(name, new Example().value(value)));
        }
    }

    private static void describe(Parameter parameter, ApiNotes notes, String operation) {
        ApiNotes.Parameter words = notes.parameters().get(parameter.getName());
        if (words == null) {
            throw new IllegalStateException("no notes on parameter " + parameter.getName() + " of " + operation);
        }
        parameter.description(words.description()).example(words.example());
    }

    private static void describe(OpenAPI api, String schema, Map<String, String> fields) {
        Schema<?> found = api.getComponents().getSchemas().get(schema);
        if (found == null || found.getProperties() == null) {
            throw new IllegalStateException("notes on a schema that is not there: " + schema);
        }
        requireNone(
                "fields of " + schema, fields.keySet(), found.getProperties().keySet());
        found.getProperties().forEach((field, property) -> {
            if (fields.containsKey(field)) {
                property.setDescription(fields.get(field));
            }
        });
    }

    private static void requireNone(String what, Set<String> noted, Set<String> there) {
        var unknown = new ArrayList<>(noted);
        unknown.removeAll(there);
        if (!unknown.isEmpty()) {
            throw new IllegalStateException("notes on " + what + " that are not there: " + unknown);
        }
    }

    private static List<Parameter> parametersOf(Operation operation) {
        return operation.getParameters() == null ? List.of() : operation.getParameters();
    }
}
