package se.inkom.events.disclosures;

import java.time.Instant;
import se.inkom.events.ids.DisclosureId;
import se.inkom.events.ids.OfficerId;

/**
 * A package was handed out.
 *
 * @param sha256 lower-case hex, of the file that was handed out
 */
public record DisclosureHandedOut(DisclosureId disclosureId, String sha256, OfficerId handedOutBy, Instant handedOutAt)
        implements DisclosureEvent {}
