package se.inkom.events.cases;

import java.time.Instant;
import se.inkom.events.ids.CaseId;

/** The post is gone from the platform, taken away by its writer, the platform or us (D9, L22). May be the first we hear of it. */
public record PostGoneUpstream(CaseId caseId, PostOrigin origin, Instant goneAt, Instant capturedAt)
        implements CaseEvent {}
