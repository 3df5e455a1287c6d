package se.inkom.events.cases;

import java.time.Instant;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.DiaryNumber;
import se.inkom.events.ids.MatterId;
import se.inkom.events.ids.OfficerId;

/** The post is an entry in a matter of the diary (R53). */
public record CaseRegistered(
        CaseId caseId,
        RegistrationKind kind,
        MatterId matterId,
        DiaryNumber diaryNumber,
        int entryNumber,
        OfficerId registeredBy,
        Instant registeredAt)
        implements CaseEvent {}
