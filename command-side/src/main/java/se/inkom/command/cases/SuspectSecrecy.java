package se.inkom.command.cases;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.inkom.events.cases.SuspicionReason;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.OfficerId;

/** Say that the post may hold secret information; it is masked at once (R51, R52). */
public record SuspectSecrecy(
        @TargetAggregateIdentifier CaseId caseId,
        @Nullable Long expectedVersion,
        List<SuspicionReason> reasons,
        OfficerId by)
        implements CaseCommand {}
