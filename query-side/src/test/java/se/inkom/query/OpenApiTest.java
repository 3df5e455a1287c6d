package se.inkom.query;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import se.inkom.query.testing.ReadingRoom;
import se.inkom.web.testing.OpenApiDocument;

class OpenApiTest extends ReadingRoom {
    @Test
    void theCommittedDescriptionIsTheServedOne() throws Exception {
        var served = http.perform(get("/openapi.yaml")).andReturn().getResponse();
        OpenApiDocument.assertCommitted("query-side", served.getContentAsString(StandardCharsets.UTF_8));
    }
}
