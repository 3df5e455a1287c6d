package se.inkom.events.cases;

import java.time.Instant;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.ConsentId;
import se.inkom.events.ids.OfficerId;
import se.inkom.events.ids.PictureId;

/**
 * A person who is shown in a picture took back their consent: it is published no more (R60, L19).
 */
public record ConsentWithdrawn(
        CaseId caseId, PictureId pictureId, ConsentId consentId, OfficerId recordedBy, Instant withdrawnAt)
        implements CaseEvent {}
