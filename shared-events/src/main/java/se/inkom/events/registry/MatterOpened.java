package se.inkom.events.registry;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.inkom.events.ContentRef;
import se.inkom.events.ids.AuthorityId;
import se.inkom.events.ids.DiaryNumber;
import se.inkom.events.ids.MatterId;
import se.inkom.events.ids.OfficerId;

/**
 * A matter was opened in an authority's diary.
 *
 * @param year the diary year, by the Stockholm date of opening (L2)
 * @param number the running number within authority and year: 1, 2, 3 without gaps (I5)
 * @param externalNumber the same matter in the municipality's main diary system, when it lives there
 * @param subject a short text in the vault that anybody may read, unless its case is secret (L4, ADR 0027); null when nothing
 *     of the subject may be said
 * @param protectedSubject what is kept apart; null when nothing is
 * @param openedOn Stockholm date
 * @param responsible who answers for the matter; null in events from before that was said
 */
public record MatterOpened(
        MatterId matterId,
        AuthorityId authority,
        DiaryNumber diaryNumber,
        int year,
        int number,
        @Nullable DiaryNumber externalNumber,
        @Nullable ContentRef subject,
        @Nullable ContentRef protectedSubject,
        LocalDate openedOn,
        @Nullable OfficerId responsible,
        OfficerId openedBy,
        Instant openedAt)
        implements MatterEvent {}
