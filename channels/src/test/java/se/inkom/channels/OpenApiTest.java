package se.inkom.channels;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.inkom.channels.testing.ChannelsTest;
import se.inkom.web.testing.OpenApiDocument;

class OpenApiTest extends ChannelsTest {
    @Autowired
    private MockMvc http;

    @Test
    void theCommittedDescriptionIsTheServedOne() throws Exception {
        var served = http.perform(get("/openapi.yaml")).andReturn().getResponse();
        OpenApiDocument.assertCommitted("channels", served.getContentAsString(StandardCharsets.UTF_8));
    }
}
