package se.inkom.events.registry;

import java.time.Instant;
import java.time.LocalDate;
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
 * @param subject a short text in the vault, kept apart so that the diary can stay open when it is secret (L4)
 * @param openedOn Stockholm date
 */
public record MatterOpened(
        MatterId matterId,
        AuthorityId authority,
        DiaryNumber diaryNumber,
        int year,
        int number,
        ContentRef subject,
        LocalDate openedOn,
        OfficerId openedBy,
        Instant openedAt)
        implements MatterEvent {}
