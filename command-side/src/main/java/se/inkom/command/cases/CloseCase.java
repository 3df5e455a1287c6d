package se.inkom.command.cases;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.OfficerId;

/** Close a case that is done (I11). */
public record CloseCase(
        @TargetAggregateIdentifier CaseId caseId, @Nullable Long expectedVersion, OfficerId by)
        implements CaseCommand {}
