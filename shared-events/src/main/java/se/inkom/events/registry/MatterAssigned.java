package se.inkom.events.registry;

import java.time.Instant;
import se.inkom.events.ids.MatterId;
import se.inkom.events.ids.OfficerId;

/** Somebody answers for the matter from now on. */
public record MatterAssigned(MatterId matterId, OfficerId responsible, OfficerId assignedBy, Instant assignedAt)
        implements MatterEvent {}
