package se.inkom.events.cases;

import java.time.Instant;
import se.inkom.events.ids.CaseId;

/** The writer changed the post. May be seen before {@link PostReceived}; evidence of older versions no longer counts (I3). */
public record PostEdited(
        CaseId caseId,
        PostOrigin origin,
        PostVersion version,
        Instant receivedAt,
        Instant capturedAt,
        Deadline deadline)
        implements CaseEvent {}
