package se.inkom.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/**
 * What the code of an API cannot say about itself. Kept in {@code <application>-api.yml} beside the application's
 * configuration instead of in annotations, so that controllers stay short and the words can be read in one go.
 *
 * @param parameters by name, for every operation that has one of that name
 * @param operations by method and path, such as {@code POST /api/posts}
 * @param schemas descriptions of fields, by schema and field
 */
record ApiNotes(
        String title,
        String description,
        Map<String, String> tags,
        Map<String, Parameter> parameters,
        Map<String, Operation> operations,
        Map<String, Map<String, String>> schemas) {

    record Parameter(String description, @Nullable Object example) {}

    /**
     * One operation.
     *
     * @param roles who may call it; none for an operation without token
     * @param answers the statuses of success and what they mean, when it is not simply 200
     * @param produces the media type of an answer that is no JSON
     * @param etag whether the answer carries the case version
     * @param problems statuses of refusals that do not follow from the operation's own shape
     * @param request the schema of a body that the code takes as bytes
     * @param example a body that is accepted; executed by {@code OpenApiExamplesTest}
     * @param examples the same, where there are several ways to call it
     */
    record Operation(
            String id,
            String tag,
            String summary,
            @Nullable String description,
            @Nullable List<String> roles,
            @Nullable Map<String, String> answers,
            @Nullable String produces,
            boolean etag,
            @Nullable List<Integer> problems,
            @Nullable Map<String, Object> request,
            @Nullable Object example,
            @Nullable Map<String, Object> examples) {}

    static ApiNotes of(String application) {
        var file = new ClassPathResource(application + "-api.yml");
        try (InputStream in = file.getInputStream()) {
            return new ObjectMapper(new YAMLFactory()).readValue(in, ApiNotes.class);
        } catch (IOException e) {
            throw new UncheckedIOException("The notes of the API cannot be read: " + file.getPath(), e);
        }
    }
}
