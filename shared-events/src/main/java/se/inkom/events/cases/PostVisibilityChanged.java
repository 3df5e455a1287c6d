package se.inkom.events.cases;

import java.time.Instant;
import se.inkom.events.ids.CaseId;

/** The platform hides the post from the public, or shows it again. */
public record PostVisibilityChanged(
        CaseId caseId, PostOrigin origin, boolean hidden, Instant changedAt, Instant capturedAt) implements CaseEvent {}
