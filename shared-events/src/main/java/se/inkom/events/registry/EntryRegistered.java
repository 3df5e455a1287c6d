package se.inkom.events.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.inkom.events.ContentRef;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.MatterId;
import se.inkom.events.ids.OfficerId;

/**
 * One document became an entry of a matter (OSL 5:2, L4). Its words are a twin: what anybody may read, and what is kept apart.
 *
 * @param entryNumber running number within the matter, from 1
 * @param caseId the case that the document belongs to; null for what belongs to the matter only
 * @param direction came in, went out, or was drawn up here
 * @param documents what was registered, such as a version of the post ({@code PostContent} in the vault)
 * @param counterpart who sent or received it: a text, or a {@code PostContent}, whose author is meant; null when there is
 *     nobody, or when it is only kept apart
 * @param description what the document is about, for anybody; null when nothing may be said
 * @param date the Stockholm date on which the document came in, went out or was drawn up (L2)
 */
public record EntryRegistered(
        MatterId matterId,
        int entryNumber,
        EntryKind kind,
        @Nullable CaseId caseId,
        EntryDirection direction,
        List<ContentRef> documents,
        @Nullable ContentRef counterpart,
        @Nullable ContentRef protectedCounterpart,
        @Nullable ContentRef description,
        @Nullable ContentRef protectedDescription,
        @Nullable SecrecyMarking marking,
        LocalDate date,
        OfficerId registeredBy,
        Instant registeredAt)
        implements MatterEvent {}
