package se.inkom.events.disclosures;

import java.time.Instant;
import java.util.List;
import se.inkom.events.ContentRef;
import se.inkom.events.ids.DisclosureId;
import se.inkom.events.ids.OfficerId;

/**
 * The authority decided that all or some of what was asked for is not shown (OSL 6:3); the decision can be appealed.
 *
 * @param reasons words in the vault, kept under the request's own id
 */
public record DisclosureRefused(
        DisclosureId disclosureId,
        List<Provision> provisions,
        ContentRef reasons,
        OfficerId refusedBy,
        Instant refusedAt)
        implements DisclosureEvent {
    public DisclosureRefused {
        provisions = List.copyOf(provisions);
    }
}
