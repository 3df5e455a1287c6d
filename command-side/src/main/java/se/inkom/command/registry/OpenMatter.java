package se.inkom.command.registry;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.inkom.events.ids.AuthorityId;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.DiaryNumber;
import se.inkom.events.ids.MatterId;
import se.inkom.events.ids.OfficerId;

/** Open a matter under a number that was taken from the series in the same transaction. */
record OpenMatter(
        @TargetAggregateIdentifier MatterId matterId,
        AuthorityId authority,
        DiarySeries.Taken number,
        @Nullable DiaryNumber externalNumber,
        @Nullable CaseId caseId,
        Twin subject,
        LocalDate openedOn,
        OfficerId responsible,
        OfficerId by)
        implements MatterCommand {}
