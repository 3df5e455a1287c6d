package se.inkom.command.sealing;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import se.inkom.ledger.sealing.SealingSettings;

/**
 * {@code inkom.sealing}.
 *
 * @param name of the log, such as {@code inkom.kungalv.se/cases}; settled before the first start, for every signature says it
 * @param folder where the log is published
 * @param keys the folder of the keys that sign
 * @param lagAlarm how long an event may wait for its seal before health says so
 * @param datasource how to log in as inkom_sealer
 */
@ConfigurationProperties("inkom.sealing")
record SealingProperties(
        @DefaultValue("inkom.local/cases") String name,
        Path folder,
        Path keys,
        @DefaultValue("PT60S") Duration lagAlarm,
        Login datasource,
        @DefaultValue Timestamp timestamp) {

    record Login(
            String url,
            @DefaultValue("inkom_sealer") String username,
            @Nullable String password) {}

    /**
     * RFC 3161 timestamps of checkpoints; none without authorities.
     *
     * @param alarm how long checkpoints may go without a timestamp before health says so
     */
    record Timestamp(
            @DefaultValue List<Authority> authorities,
            @DefaultValue("PT1H") Duration interval,
            @DefaultValue("PT1M") Duration retry,
            @DefaultValue("PT4H") Duration alarm) {}

    record Authority(URI url, @Nullable Path certificate) {}

    SealingSettings settings() {
        return new SealingSettings(
                name,
                folder,
                keys,
                new SealingSettings.Timestamping(
                        timestamp.authorities().stream()
                                .map(a -> new SealingSettings.Authority(a.url(), a.certificate()))
                                .toList(),
                        timestamp.interval(),
                        timestamp.retry(),
                        timestamp.alarm()));
    }
}
