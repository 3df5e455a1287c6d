package se.inkom.events.cases;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.inkom.events.ids.CaseId;

/** The writer changed the post. May be seen before {@link PostReceived}; evidence of older versions no longer counts (I3). */
public record PostEdited(
        CaseId caseId,
        PostOrigin origin,
        PostVersion version,
        Instant receivedAt,
        Instant capturedAt,
        Deadline deadline,
        @Nullable Suggestion suggestion,
        List<ClockDeadline> clocks)
        implements CaseEvent {
    public PostEdited {
        clocks = List.copyOf(clocks);
    }

    /** One that no rule says anything about. */
    public PostEdited(
            CaseId caseId,
            PostOrigin origin,
            PostVersion version,
            Instant receivedAt,
            Instant capturedAt,
            Deadline deadline) {
        this(caseId, origin, version, receivedAt, capturedAt, deadline, null, List.of());
    }
}
