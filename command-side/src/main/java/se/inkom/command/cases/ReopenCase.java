package se.inkom.command.cases;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.OfficerId;

/**
 * Take a closed case up again (D22).
 *
 * @param toAnswer whether there is something new to answer; one that was never answered is to be answered anyhow
 */
public record ReopenCase(
        @TargetAggregateIdentifier CaseId caseId,
        @Nullable Long expectedVersion,
        String reason,
        boolean toAnswer,
        OfficerId by)
        implements CaseCommand {}
