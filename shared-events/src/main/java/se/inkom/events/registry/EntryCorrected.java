package se.inkom.events.registry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.inkom.events.ContentRef;
import se.inkom.events.ids.MatterId;
import se.inkom.events.ids.OfficerId;

/**
 * What the diary says of an entry, and its secrecy marking, are from now on these; what was said before stays in the ledger.
 * Number, date, direction and documents are never corrected: for that an entry is voided and registered anew.
 */
public record EntryCorrected(
        MatterId matterId,
        int entryNumber,
        @Nullable ContentRef counterpart,
        @Nullable ContentRef protectedCounterpart,
        @Nullable ContentRef description,
        @Nullable ContentRef protectedDescription,
        @Nullable SecrecyMarking marking,
        OfficerId correctedBy,
        Instant correctedAt)
        implements MatterEvent {}
