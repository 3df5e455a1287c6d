package se.inkom.events.cases;

import java.time.Instant;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.EffectId;

/** The answer stands on the platform, under the platform's id. */
public record AnswerPublished(CaseId caseId, EffectId answerId, String platformId, Instant publishedAt)
        implements CaseEvent {}
