package se.inkom.events.cases;

import java.time.Instant;
import se.inkom.events.ids.CaseId;

/** The platform showed us a post; by law it was received when it became reachable, not when we saw it (L1, R23). */
public record PostReceived(
        CaseId caseId,
        PostOrigin origin,
        PostVersion version,
        Instant receivedAt,
        Instant capturedAt,
        Deadline deadline)
        implements CaseEvent {}
