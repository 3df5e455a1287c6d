package se.inkom.channels.meta;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The Meta app and the accounts it serves.
 *
 * @param appSecretFile one secret, or two lines while it is being changed: the new one and the old one
 * @param pages the platform's ids of our own page and Instagram accounts
 */
@ConfigurationProperties("inkom.channels.meta")
record MetaProperties(
        @DefaultValue("https://graph.facebook.com") URI baseUrl,
        @DefaultValue("v25.0") String version,
        Path appSecretFile,
        Path verifyTokenFile,
        Path accessTokenFile,
        @DefaultValue Set<String> pages,
        @DefaultValue("PT2S") Duration connectTimeout,
        @DefaultValue("PT10S") Duration readTimeout) {}
