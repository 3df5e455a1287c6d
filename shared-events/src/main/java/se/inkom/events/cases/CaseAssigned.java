package se.inkom.events.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.inkom.events.ContentRef;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.OfficerId;
import se.inkom.events.ids.UnitId;

/** The case is on an officer's desk, for the first time or anew (R29). {@code reason} is a text in the vault, absent when a rule decided. */
public record CaseAssigned(
        CaseId caseId,
        UnitId unit,
        OfficerId officer,
        AssignmentRule rule,
        @Nullable ContentRef reason,
        OfficerId assignedBy,
        Instant assignedAt)
        implements CaseEvent {}
