package se.inkom.events.cases;

import java.time.Instant;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.OfficerId;

/** Someone said what kind of post it is (R26). */
public record CaseClassified(CaseId caseId, Classification classification, OfficerId classifiedBy, Instant classifiedAt)
        implements CaseEvent {}
