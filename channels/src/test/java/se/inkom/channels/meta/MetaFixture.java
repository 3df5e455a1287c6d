package se.inkom.channels.meta;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.springframework.web.client.RestClient;
import se.inkom.channels.platforms.AccountWatch;
import se.inkom.channels.platforms.PlatformActions;
import se.inkom.channels.testing.House;

/** The real adapter for tests of the despatch. */
public final class MetaFixture {
    private MetaFixture() {}

    /** @param patience how long the platform may take to answer; production waits ten seconds */
    public static PlatformActions actions(URI graph, AccountWatch watch, Clock clock, Duration patience) {
        MetaProperties properties = new MetaProperties(
                graph,
                "v25.0",
                House.secret("app", House.NEW_SECRET),
                House.secret("verify", House.VERIFY_TOKEN),
                House.secret("access", House.ACCESS_TOKEN),
                Map.of(),
                Set.of(House.PAGE, House.INSTAGRAM),
                Set.of(House.INSTAGRAM),
                Duration.ofSeconds(1),
                patience);
        return new MetaActions(new GraphClient(RestClient.builder(), properties, watch, clock), watch, properties);
    }
}
