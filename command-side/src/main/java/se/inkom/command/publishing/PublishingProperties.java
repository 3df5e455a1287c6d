package se.inkom.command.publishing;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of publishing.
 *
 * @param source which installation the events are of; the CloudEvents attribute {@code source}, never changed afterwards
 * @param batchSize events that are published before the position moves, at most
 * @param pollInterval how long the ledger is left alone when there was nothing new
 * @param retryAfter how long to wait when broker or database did not answer
 * @param patience how long the broker may take for one event
 */
@ConfigurationProperties("inkom.publishing")
record PublishingProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("urn:inkom:local") URI source,
        @DefaultValue("500") int batchSize,
        @DefaultValue("100ms") Duration pollInterval,
        @DefaultValue("1s") Duration retryAfter,
        @DefaultValue("20s") Duration patience) {}
