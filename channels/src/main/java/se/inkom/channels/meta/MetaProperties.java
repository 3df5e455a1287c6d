package se.inkom.channels.meta;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import se.inkom.channels.platforms.PlatformAccount;
import se.inkom.events.Platform;

/**
 * The Meta app and the accounts it serves.
 *
 * @param appSecretFile one secret, or two lines while it is being changed: the new one and the old one
 * @param pages the platform's ids of our own pages and Instagram accounts
 * @param instagram those of {@code pages} that are Instagram accounts
 * @param accessTokenFile the token of every account that has none of its own in {@code accessTokenFiles}
 */
@ConfigurationProperties("inkom.channels.meta")
record MetaProperties(
        @DefaultValue("https://graph.facebook.com") URI baseUrl,
        @DefaultValue("v25.0") String version,
        Path appSecretFile,
        Path verifyTokenFile,
        Path accessTokenFile,
        @DefaultValue Map<String, Path> accessTokenFiles,
        @DefaultValue Set<String> pages,
        @DefaultValue Set<String> instagram,
        @DefaultValue("PT2S") Duration connectTimeout,
        @DefaultValue("PT10S") Duration readTimeout) {

    Set<PlatformAccount> accounts() {
        return pages.stream()
                .map(id -> new PlatformAccount(instagram.contains(id) ? Platform.INSTAGRAM : Platform.FACEBOOK, id))
                .collect(Collectors.toUnmodifiableSet());
    }

    Path accessTokenFile(String account) {
        return accessTokenFiles.getOrDefault(account, accessTokenFile);
    }
}
