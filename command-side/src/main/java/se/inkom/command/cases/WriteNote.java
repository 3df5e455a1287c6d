package se.inkom.command.cases;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.OfficerId;

/** Leave a note for colleagues. */
public record WriteNote(
        @TargetAggregateIdentifier CaseId caseId, @Nullable Long expectedVersion, String text, OfficerId by)
        implements CaseCommand {}
