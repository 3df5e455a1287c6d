package se.inkom.query.audit;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the audit room.
 *
 * @param logFolder the published log, whose keys are put into bundles; an auditor trusts the keys he got elsewhere
 * @param sealWait how long a reader is kept waiting for the last event of a case to be sealed
 */
@ConfigurationProperties("inkom.audit")
record AuditProperties(
        @Nullable Path logFolder, @DefaultValue("5s") Duration sealWait) {}
