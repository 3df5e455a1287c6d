package se.inkom.events.cases;

import java.time.Instant;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.EffectId;
import se.inkom.events.ids.PictureId;

/**
 * A picture that went out with an answer must be taken down, since a consent for it was withdrawn (R60).
 */
public record TakedownOpened(CaseId caseId, PictureId pictureId, EffectId answerId, Instant openedAt)
        implements CaseEvent {}
