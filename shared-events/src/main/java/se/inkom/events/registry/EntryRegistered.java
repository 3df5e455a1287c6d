package se.inkom.events.registry;

import java.time.Instant;
import java.time.LocalDate;
import se.inkom.events.ContentRef;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.MatterId;
import se.inkom.events.ids.OfficerId;

/**
 * One document became an entry of a matter (OSL 5:2, L4).
 *
 * @param entryNumber running number within the matter, from 1
 * @param caseId the case whose post this is
 * @param document the registered version of the post ({@code PostContent} in the vault), which also names the sender
 * @param description a short text in the vault: what the document is about
 * @param receivedOn the Stockholm date on which the document came in (L2)
 */
public record EntryRegistered(
        MatterId matterId,
        int entryNumber,
        CaseId caseId,
        EntryDirection direction,
        ContentRef document,
        ContentRef description,
        LocalDate receivedOn,
        OfficerId registeredBy,
        Instant registeredAt)
        implements MatterEvent {}
