package se.inkom.query.support;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the reading room.
 *
 * @param batchSize events that a projection folds and writes in one transaction, at most; beyond 1000 the processor stalls
 * @param fetchDelay how long the ledger is left alone when there was nothing new
 * @param minVersionWait how long a reader who names a version is kept waiting for it
 * @param dueSoon how long before its deadline a case is shown as due soon
 * @param boardKept how old what the boards count may be; how it stands to its deadline is always of the moment
 */
@ConfigurationProperties("inkom.query")
public record QueryProperties(
        @DefaultValue("1000") int batchSize,
        @DefaultValue("50ms") Duration fetchDelay,
        @DefaultValue("5s") Duration minVersionWait,
        @DefaultValue("4h") Duration dueSoon,
        @DefaultValue("500ms") Duration boardKept) {}
