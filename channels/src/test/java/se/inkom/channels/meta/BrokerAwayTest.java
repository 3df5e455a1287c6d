package se.inkom.channels.meta;

import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import se.inkom.channels.testing.ChannelsTest;
import se.inkom.channels.testing.House;

/** Without the broker nothing counts as received (RELIABILITY 2a, step 1). */
@TestPropertySource(
        properties = {
            "spring.kafka.producer.bootstrap-servers=127.0.0.1:1",
            "spring.kafka.producer.properties.max.block.ms=500",
            "spring.kafka.listener.auto-startup=false",
            "logging.level.org.apache.kafka=OFF"
        })
@DirtiesContext // its despatch must not work beside that of the other tests
class BrokerAwayTest extends ChannelsTest {
    @Autowired
    private MockMvc http;

    @Test
    void asksMetaToComeBack() throws Exception {
        for (String body : new String[] {
            "{\"object\":\"page\",\"entry\":[{\"id\":\"5\",\"time\":1,\"changes\":[{\"field\":\"feed\",\"value\":"
                    + "{\"item\":\"comment\",\"verb\":\"add\",\"comment_id\":\"9_1\",\"message\":\"Hej\"}}]}]}",
            "not even JSON"
        }) {
            new Sender(http, House.NEW_SECRET)
                    .deliver(body)
                    .andExpect(status().isServiceUnavailable())
                    .andExpect(header().exists("Retry-After"))
                    .andExpect(jsonPath("type").value("urn:inkom:problem:broker-unreachable"));
        }
    }
}
