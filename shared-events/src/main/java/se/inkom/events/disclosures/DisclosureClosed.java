package se.inkom.events.disclosures;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.inkom.events.ids.DisclosureId;
import se.inkom.events.ids.OfficerId;

/**
 * The request is done with.
 *
 * @param holdUntil last Stockholm date on which nothing of it is disposed of, since a refusal can be appealed; absent when
 *     there is nothing to appeal
 */
public record DisclosureClosed(
        DisclosureId disclosureId,
        Outcome outcome,
        @Nullable LocalDate holdUntil,
        OfficerId closedBy,
        Instant closedAt) implements DisclosureEvent {
    /** How it ended. */
    public enum Outcome {
        IN_FULL,
        IN_PART,
        REFUSED,
        /** Whoever asked did not want it any longer, or it was not there. */
        WITHDRAWN
    }
}
