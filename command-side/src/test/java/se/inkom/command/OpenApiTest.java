package se.inkom.command;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import se.inkom.web.testing.OpenApiDocument;

class OpenApiTest extends RunningDesks {
    @Test
    void theCommittedDescriptionIsTheServedOne() throws Exception {
        var served = http.get().uri("/openapi.yaml").exchange().getResponse();
        OpenApiDocument.assertCommitted("command-side", served.getContentAsString(StandardCharsets.UTF_8));
    }
}
