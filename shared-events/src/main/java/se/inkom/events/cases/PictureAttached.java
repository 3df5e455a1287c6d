package se.inkom.events.cases;

import java.time.Instant;
import java.util.List;
import se.inkom.events.ContentRef;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.ConsentId;
import se.inkom.events.ids.OfficerId;
import se.inkom.events.ids.PictureId;

/**
 * A picture was taken in for an answer, with its author's permission and the consent of everybody who can be recognised
 * (R59, R60).
 *
 * @param permission reference to the author's permission; in the vault, since it names a person
 * @param showsPeople whether somebody can be recognised; then there is at least one consent
 */
public record PictureAttached(
        CaseId caseId,
        PictureId pictureId,
        ContentRef file,
        ContentRef permission,
        boolean showsPeople,
        List<Consent> consents,
        OfficerId attachedBy,
        Instant attachedAt)
        implements CaseEvent {
    public PictureAttached {
        consents = List.copyOf(consents);
    }

    /** One person's consent; {@code reference} says in the vault where it is kept. */
    public record Consent(ConsentId consentId, ContentRef reference) {}
}
