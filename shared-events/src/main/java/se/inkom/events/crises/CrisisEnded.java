package se.inkom.events.crises;

import java.time.Instant;
import se.inkom.events.ContentRef;
import se.inkom.events.ids.CrisisId;
import se.inkom.events.ids.OfficerId;

/** Crisis mode is off again; deadlines that were tightened meanwhile stay as they were given. */
public record CrisisEnded(CrisisId crisisId, ContentRef reason, OfficerId endedBy, Instant endedAt)
        implements CrisisEvent {}
