package se.inkom.events.registry;

import java.time.Instant;
import se.inkom.events.ContentRef;
import se.inkom.events.ids.MatterId;
import se.inkom.events.ids.OfficerId;

/**
 * A finished matter is worked on again.
 *
 * @param reason a text in the vault
 */
public record MatterReopened(MatterId matterId, ContentRef reason, OfficerId reopenedBy, Instant reopenedAt)
        implements MatterEvent {}
