package se.inkom.events.cases;

import java.net.URI;
import java.time.Instant;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.EffectId;
import se.inkom.events.ids.OfficerId;

/**
 * A browser is to take a picture of exactly this version of the post, at this public address (R48). What comes of it is {@link
 * EvidenceArchived} or {@link EvidenceRejected}.
 */
public record CaptureRequested(
        CaseId caseId,
        EffectId captureId,
        PostVersion version,
        URI address,
        CaptureReason reason,
        OfficerId requestedBy,
        Instant requestedAt)
        implements CaseEvent {}
