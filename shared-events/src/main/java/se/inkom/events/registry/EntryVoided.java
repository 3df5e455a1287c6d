package se.inkom.events.registry;

import java.time.Instant;
import se.inkom.events.ContentRef;
import se.inkom.events.ids.MatterId;
import se.inkom.events.ids.OfficerId;

/**
 * An entry does not count any more ("makulerad"). It keeps its number and stays where it is, for everybody to see (N4).
 *
 * @param reason a text in the vault that anybody may read
 */
public record EntryVoided(MatterId matterId, int entryNumber, ContentRef reason, OfficerId voidedBy, Instant voidedAt)
        implements MatterEvent {}
