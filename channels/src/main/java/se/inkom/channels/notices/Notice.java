package se.inkom.channels.notices;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.inkom.events.cases.CaseClock;
import se.inkom.events.ids.AccountId;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.OfficerId;
import se.inkom.events.ids.UnitId;

/**
 * Something to be told. Ids, times and names of staff: there is no place for a text.
 *
 * @param dueAt when somebody should act, or should have
 * @param person the colleague who did it, or who is absent
 */
public record Notice(
        UUID eventId,
        NoticeKind kind,
        @Nullable CaseId caseId,
        @Nullable AccountId account,
        @Nullable UnitId unit,
        @Nullable CaseClock clock,
        @Nullable Instant dueAt,
        @Nullable OfficerId person,
        Instant happenedAt) {}
