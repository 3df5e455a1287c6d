package se.inkom.console.apis;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the APIs are, without a slash at the end.
 *
 * @param readTimeout a page that takes longer says that the API does not answer
 */
@ConfigurationProperties("inkom.console.apis")
record ApiProperties(
        URI command,
        URI query,
        URI channels,
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("10s") Duration readTimeout) {}
