package se.inkom.events.disclosures;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.inkom.events.ids.DisclosureId;
import se.inkom.events.ids.OfficerId;

/**
 * What of a document may be seen was assessed for this request (OSL 5:5: a marking is no decision). A later assessment of the
 * same document takes the place of an earlier one. Without any mask all of it may be seen.
 *
 * @param document its content in the vault
 * @param withheldUnder the provision under which none of it may be seen; absent when some may
 */
public record DocumentAssessed(
        DisclosureId disclosureId,
        UUID document,
        List<TextMask> texts,
        List<AreaMask> areas,
        @Nullable Provision withheldUnder,
        OfficerId assessedBy,
        Instant assessedAt)
        implements DisclosureEvent {
    public DocumentAssessed {
        texts = List.copyOf(texts);
        areas = List.copyOf(areas);
    }
}
