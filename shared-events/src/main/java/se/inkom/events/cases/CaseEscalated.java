package se.inkom.events.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.OfficerId;

/**
 * A case that is late was put before somebody else (R33, D14). Once for each step of each deadline.
 *
 * @param dueAt the deadline that was missed
 * @param accountable the manager who answers for it in the end
 */
public record CaseEscalated(
        CaseId caseId,
        CaseClock clock,
        Instant dueAt,
        EscalationStep step,
        OfficerId to,
        @Nullable OfficerId accountable,
        Instant escalatedAt)
        implements CaseEvent {}
