package se.inkom.command.cases;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.inkom.events.cases.RegistrationKind;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.DiaryNumber;
import se.inkom.events.ids.MatterId;
import se.inkom.events.ids.OfficerId;

/**
 * Note on the case that it is registered. Sent by the registry only, in the transaction that writes the entry.
 *
 * @param again its earlier entry was voided, and this one takes its place
 */
public record RecordRegistration(
        @TargetAggregateIdentifier CaseId caseId,
        @Nullable Long expectedVersion,
        RegistrationKind kind,
        MatterId matterId,
        DiaryNumber diaryNumber,
        int entryNumber,
        boolean again,
        OfficerId by)
        implements CaseCommand {}
