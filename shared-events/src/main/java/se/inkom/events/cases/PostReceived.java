package se.inkom.events.cases;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.inkom.events.ids.CaseId;

/**
 * The platform showed us a post; by law it was received when it became reachable, not when we saw it (L1, R23).
 *
 * @param suggestion what the policy's rules made of it; absent when none of them says anything, and before revision 2
 * @param clocks the deadlines beside the answer's; empty before revision 3
 */
public record PostReceived(
        CaseId caseId,
        PostOrigin origin,
        PostVersion version,
        Instant receivedAt,
        Instant capturedAt,
        Deadline deadline,
        @Nullable Suggestion suggestion,
        List<ClockDeadline> clocks)
        implements CaseEvent {
    public PostReceived {
        clocks = List.copyOf(clocks);
    }

    /** One that no rule says anything about. */
    public PostReceived(
            CaseId caseId,
            PostOrigin origin,
            PostVersion version,
            Instant receivedAt,
            Instant capturedAt,
            Deadline deadline) {
        this(caseId, origin, version, receivedAt, capturedAt, deadline, null, List.of());
    }
}
