package se.inkom.events.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.OfficerId;

/**
 * A deadline is near, and what it is for is not done. Once for each deadline of each clock.
 *
 * @param officer on whose desk the case is; absent when on nobody's
 */
public record DeadlineNeared(
        CaseId caseId,
        CaseClock clock,
        Instant dueAt,
        @Nullable OfficerId officer,
        Instant noticedAt) implements CaseEvent {}
