package se.inkom.events.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.OfficerId;

/**
 * A deadline has passed, and what it is for was not done. Once for each deadline of each clock.
 *
 * @param officer on whose desk the case is; absent when on nobody's
 * @param accountable the manager who answers for it in the end (R33)
 */
public record DeadlineMissed(
        CaseId caseId,
        CaseClock clock,
        Instant dueAt,
        @Nullable OfficerId officer,
        @Nullable OfficerId accountable,
        Instant noticedAt)
        implements CaseEvent {}
