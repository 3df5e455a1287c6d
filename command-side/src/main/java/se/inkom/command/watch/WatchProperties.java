package se.inkom.command.watch;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the watch.
 *
 * @param batchSize clocks that are looked at in one transaction, and cases that are followed in one
 * @param pollInterval how long to rest when nothing is due
 * @param retryAfter how long to wait when the database did not answer, or the time cannot be trusted
 * @param clockTolerance how far our clock and the database's may be apart, and how far ours may jump
 * @param disbelief how long a clock that has jumped is not believed: time for it to be set right again
 * @param alarm after which delay of a notice somebody should look
 */
@ConfigurationProperties("inkom.watch")
record WatchProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("100") int batchSize,
        @DefaultValue("500ms") Duration pollInterval,
        @DefaultValue("2s") Duration retryAfter,
        @DefaultValue("5s") Duration clockTolerance,
        @DefaultValue("1m") Duration disbelief,
        @DefaultValue("1m") Duration alarm) {}
