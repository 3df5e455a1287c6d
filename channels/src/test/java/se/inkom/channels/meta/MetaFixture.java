package se.inkom.channels.meta;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.springframework.web.client.RestClient;
import se.inkom.channels.platforms.PlatformActions;
import se.inkom.channels.testing.House;

/** The real adapter for tests of the despatch. */
public final class MetaFixture {
    private MetaFixture() {}

    public static PlatformActions actions(URI graph) {
        MetaProperties properties = new MetaProperties(
                graph,
                "v25.0",
                House.secret("app", House.NEW_SECRET),
                House.secret("verify", House.VERIFY_TOKEN),
                House.secret("access", House.ACCESS_TOKEN),
                Set.of(House.PAGE),
                Duration.ofSeconds(1),
                Duration.ofMillis(700));
        return new MetaActions(new GraphClient(RestClient.builder(), properties));
    }
}
