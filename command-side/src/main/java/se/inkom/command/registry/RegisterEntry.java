package se.inkom.command.registry;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.inkom.events.ContentRef;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.MatterId;
import se.inkom.events.ids.OfficerId;
import se.inkom.events.registry.EntryDirection;
import se.inkom.events.registry.EntryKind;

/**
 * Enter a document in a matter.
 *
 * @param provision marks the entry secret from the beginning
 * @param unasked what must be in the diary whether or not the matter is open: our own follow-up of what has happened
 */
record RegisterEntry(
        @TargetAggregateIdentifier MatterId matterId,
        EntryKind kind,
        @Nullable CaseId caseId,
        EntryDirection direction,
        List<ContentRef> documents,
        Counterpart counterpart,
        Twin description,
        @Nullable String provision,
        LocalDate date,
        boolean unasked,
        OfficerId by)
        implements MatterCommand {}
