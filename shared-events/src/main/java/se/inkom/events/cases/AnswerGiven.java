package se.inkom.events.cases;

import java.time.Instant;
import se.inkom.events.ContentRef;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.EffectId;
import se.inkom.events.ids.OfficerId;

/** An officer answered; the text in the vault is signed with responder, function and fact provider (R35, R36, I12). It is not on the platform yet. */
public record AnswerGiven(
        CaseId caseId, EffectId answerId, ContentRef text, OfficerId responder, OfficerId factProvider, Instant givenAt)
        implements CaseEvent {}
