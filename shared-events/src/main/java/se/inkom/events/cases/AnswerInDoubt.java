package se.inkom.events.cases;

import java.time.Instant;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.EffectId;

/** Nobody can tell yet whether the platform took the answer; it is being looked up, never blindly sent again (I8). */
public record AnswerInDoubt(CaseId caseId, EffectId answerId, String reasonCode, Instant reportedAt)
        implements CaseEvent {}
