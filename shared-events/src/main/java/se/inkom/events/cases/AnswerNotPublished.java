package se.inkom.events.cases;

import java.time.Instant;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.EffectId;

/** The platform would not take the answer; {@code reasonCode} says why, and another answer may be given (D27). */
public record AnswerNotPublished(
        CaseId caseId, EffectId answerId, EffectFailure failure, String reasonCode, Instant reportedAt)
        implements CaseEvent {}
