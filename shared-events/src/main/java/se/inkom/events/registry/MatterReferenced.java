package se.inkom.events.registry;

import java.time.Instant;
import se.inkom.events.ids.DiaryNumber;
import se.inkom.events.ids.MatterId;
import se.inkom.events.ids.OfficerId;

/**
 * The matter refers to another.
 *
 * @param other its number, in this diary or in another
 */
public record MatterReferenced(MatterId matterId, DiaryNumber other, OfficerId referencedBy, Instant referencedAt)
        implements MatterEvent {}
