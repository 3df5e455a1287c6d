package se.inkom.events.cases;

import java.time.Instant;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.CrisisId;
import se.inkom.events.ids.OfficerId;

/**
 * An answer is due earlier than the policy's ordinary reckoning says, because the post came in during a crisis (R27). The
 * ordinary deadline stays in {@link PostReceived}, so that both can be shown.
 *
 * @param declaredBy who switched the crisis on
 * @param deadline its rule is {@code crisis-} and the time there is, such as {@code crisis-PT4H}
 */
public record DeadlineTightened(
        CaseId caseId, CrisisId crisis, OfficerId declaredBy, Deadline deadline, Instant tightenedAt)
        implements CaseEvent {}
