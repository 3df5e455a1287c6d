package se.inkom.command.registry;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import se.inkom.command.support.Command;
import se.inkom.events.ContentRef;
import se.inkom.events.ids.AuthorityId;
import se.inkom.events.ids.MatterId;
import se.inkom.events.ids.OfficerId;

/** Open a matter under a number that was taken from the series in the same transaction. */
record OpenMatter(
        @TargetAggregateIdentifier MatterId matterId,
        AuthorityId authority,
        DiarySeries.Taken number,
        ContentRef subject,
        LocalDate openedOn,
        OfficerId by)
        implements Command {}
