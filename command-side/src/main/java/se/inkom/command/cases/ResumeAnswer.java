package se.inkom.command.cases;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.OfficerId;

/** Let the time to answer run again (D13). */
public record ResumeAnswer(
        @TargetAggregateIdentifier CaseId caseId, @Nullable Long expectedVersion, OfficerId by)
        implements CaseCommand {}
