package se.inkom.channels.testing;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import se.inkom.channels.ChannelsApplication;

/** The application as it runs in production, on real parts; one context for all tests that extend this. */
@SpringBootTest(
        classes = ChannelsApplication.class,
        properties = {
            "spring.config.name=channels",
            "inkom.channels.effects.poll=100ms",
            "inkom.channels.effects.settle=300ms",
            "inkom.channels.effects.retry=100ms",
            "inkom.channels.meta.read-timeout=2s",
            "inkom.channels.accounts.check=1h",
            "inkom.channels.accounts.circuit-failures=100"
        })
@AutoConfigureMockMvc
public abstract class ChannelsTest {
    @DynamicPropertySource
    static void house(DynamicPropertyRegistry registry) {
        House.properties(registry);
    }
}
