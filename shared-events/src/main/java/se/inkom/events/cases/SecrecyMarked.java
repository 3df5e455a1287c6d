package se.inkom.events.cases;

import java.time.Instant;
import se.inkom.events.ids.AuthorityId;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.OfficerId;

/** Assessed: the post may hold secret content under this provision. It is masked, and must be registered, evidenced and removed (R52, I4). A warning, not a decision to refuse disclosure (L5). {@code provision} is a section of OSL, such as {@code OSL 26:1}. */
public record SecrecyMarked(
        CaseId caseId, String provision, AuthorityId authority, OfficerId markedBy, Instant markedAt)
        implements CaseEvent {}
