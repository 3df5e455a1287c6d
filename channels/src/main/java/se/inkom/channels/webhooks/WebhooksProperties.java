package se.inkom.channels.webhooks;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How other systems are called.
 *
 * @param keyFile the key that every subscription's secret is derived from, at least 32 characters; another key is other secrets
 * @param privateHosts {@code host:port} on our own network that may be called all the same, over HTTPS
 * @param sslBundle the Spring SSL bundle whose trust store counts, for a municipality's own certificate authority; empty: Java's
 * @param timeout for one call
 * @param lease how long one attempt may take; past it, it is made again. Must exceed {@code timeout}
 * @param retries the pauses between attempts; when they are used up the delivery is laid aside
 * @param overlap how long the former secret signs too after a new one was made
 * @param workers how many subscriptions are served at once; none is served twice at once
 * @param poll how often due work is looked for when nothing wakes the loop
 * @param keep how long it is known what was delivered
 */
@ConfigurationProperties("inkom.channels.webhooks")
record WebhooksProperties(
        @DefaultValue("/run/secrets/webhook-key") Path keyFile,
        @DefaultValue List<String> privateHosts,
        @DefaultValue("") String sslBundle,
        @DefaultValue("PT10S") Duration timeout,
        @DefaultValue("PT1M") Duration lease,

        @DefaultValue({"PT5S", "PT5M", "PT30M", "PT2H", "PT5H", "PT10H", "PT14H"})
        List<Duration> retries,

        @DefaultValue("PT24H") Duration overlap,
        @DefaultValue("2") int workers,
        @DefaultValue("PT1S") Duration poll,
        @DefaultValue("P30D") Duration keep) {}
