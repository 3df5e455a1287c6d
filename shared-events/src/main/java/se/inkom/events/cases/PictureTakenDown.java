package se.inkom.events.cases;

import java.time.Instant;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.EffectId;
import se.inkom.events.ids.OfficerId;
import se.inkom.events.ids.PictureId;

/**
 * An officer took down the picture of an answer; the archived copy stays (L19).
 */
public record PictureTakenDown(
        CaseId caseId, PictureId pictureId, EffectId answerId, OfficerId takenDownBy, Instant takenDownAt)
        implements CaseEvent {}
