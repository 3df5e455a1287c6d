package se.inkom.web;

import io.swagger.v3.core.util.Yaml31;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which refusals an operation can give, read off its shape, so that no controller has to list them. */
final class ProblemResponses {
    private static final Map<Integer, String> MEANINGS = new TreeMap<>(Map.ofEntries(
            Map.entry(
                    400, "The request is malformed: a parameter, header or field is missing, unknown or out of bounds"),
            Map.entry(401, "No valid access token, or for a webhook no valid signature"),
            Map.entry(403, "None of the caller's roles may do this"),
            Map.entry(404, "There is nothing at this address, or nothing that the caller may see"),
            Map.entry(409, "A rule refused it; 'rule' and 'policy' say which, 'detail' says what to do"),
            Map.entry(412, "The case has changed since the version in If-Match; read it again, then decide again"),
            Map.entry(413, "The body is larger than allowed"),
            Map.entry(415, "The body or a file in it is of a type that is not read here"),
            Map.entry(422, "This Idempotency-Key was used for another request"),
            Map.entry(428, "If-Match is missing"),
            Map.entry(429, "Too many requests from this address; try again after Retry-After"),
            Map.entry(
                    503,
                    "Database, broker or issuer cannot be reached; nothing was done. Try again after Retry-After")));

    private ProblemResponses() {}

    static void add(Operation operation, boolean reading) {
        var statuses = new TreeSet<Integer>();
        if (operation.getSecurity() == null || !operation.getSecurity().isEmpty()) {
            statuses.add(401);
            statuses.add(403);
        }
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(parameter -> statuses.addAll(refusals(parameter)));
        }
        if (operation.getRequestBody() != null) {
            statuses.add(400);
            statuses.add(413);
            statuses.add(415);
        }
        statuses.add(503);
        statuses.forEach(status -> add(operation, status));
    }

    private static java.util.Set<Integer> refusals(Parameter parameter) {
        return switch (parameter.getName()) {
            case "If-Match" -> java.util.Set.of(400, 409, 412, 428);
            case "Idempotency-Key" -> java.util.Set.of(400, 422);
            default -> parameter.getIn().equals("path") ? java.util.Set.of(400, 404) : java.util.Set.of(400);
        };
    }

    static void add(Operation operation, int status) {
        operation
                .getResponses()
                .addApiResponse(
                        Integer.toString(status), new ApiResponse().$ref("#/components/responses/" + name(status)));
    }

    private static String name(int status) {
        return "Problem" + status;
    }

    /** The responses that {@link #add} refers to, and what they look like. */
    static void define(Components components) {
        components.addSchemas("Problem", schema());
        MEANINGS.forEach((status, meaning) -> {
            var problem = new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"));
            var response = new ApiResponse()
                    .description(meaning)
                    .content(new Content().addMediaType("application/problem+json", problem));
            if (status == 503) {
                response.addHeaderObject(
                        "Retry-After",
                        new Header().description("Seconds to wait").schema(new IntegerSchema()));
            }
            components.addResponses(name(status), response);
        });
    }

    private static Schema<?> schema() {
        try (InputStream in = ProblemResponses.class.getResourceAsStream("problem-schema.yml")) {
            return Yaml31.mapper().readValue(in, Schema.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
