package se.inkom.events.cases;

import java.time.Instant;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.EffectId;

/**
 * A picture was to be taken of this version, but what the browser saw does not prove it; nothing was archived and the version
 * is as unproven as before (R48, I3).
 *
 * @param reasonCode kebab-case: {@code error-page}, {@code login-wall}, {@code changed-text}, {@code blocked-address}, {@code
 *     timeout}, {@code picture-missing}, {@code not-reached}
 */
public record EvidenceRejected(
        CaseId caseId, EffectId captureId, VersionKey ofVersion, String reasonCode, Instant rejectedAt)
        implements CaseEvent {}
