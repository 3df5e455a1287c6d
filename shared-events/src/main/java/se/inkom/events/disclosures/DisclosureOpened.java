package se.inkom.events.disclosures;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.DisclosureId;
import se.inkom.events.ids.OfficerId;

/**
 * Somebody asked to see documents; nothing of what they asked for is disposed of from now on (L8).
 *
 * @param caseId a whole case; absent when entries were chosen
 * @param entries of the diary, each once; none when a case was asked for
 */
public record DisclosureOpened(
        DisclosureId disclosureId,
        @Nullable CaseId caseId,
        List<ChosenEntry> entries,
        OfficerId openedBy,
        Instant openedAt)
        implements DisclosureEvent {
    public DisclosureOpened {
        entries = List.copyOf(entries);
    }
}
