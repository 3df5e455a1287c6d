package se.inkom.events.cases;

import java.time.Instant;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.OfficerId;

/** Nothing more is to be done: answered or not needed, and the diary decision is made (I11). */
public record CaseClosed(CaseId caseId, OfficerId closedBy, Instant closedAt) implements CaseEvent {}
