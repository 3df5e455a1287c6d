package se.inkom.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import se.inkom.query.testing.ReadingRoom;

/** The API's description is committed, so that a change of it shows in review. */
class OpenApiTest extends ReadingRoom {
    private static final Path COMMITTED = Path.of("openapi.yaml");
    private static final Path SERVED = Path.of("target", "openapi.yaml");

    @Test
    void theCommittedDescriptionIsTheServedOne() throws Exception {
        String served =
                http.perform(get("/openapi.yaml")).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
        Files.createDirectories(SERVED.getParent());
        Files.writeString(SERVED, served);

        assertThat(COMMITTED)
                .as("the API changed: when that was meant, copy query-side/%s over query-side/%s", SERVED, COMMITTED)
                .hasContent(served);
    }
}
