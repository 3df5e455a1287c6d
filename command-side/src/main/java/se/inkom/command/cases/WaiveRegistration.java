package se.inkom.command.cases;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.inkom.events.cases.NoRegistrationGround;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.OfficerId;

/** Decide that the post need not be registered (R53, L3). */
public record WaiveRegistration(
        @TargetAggregateIdentifier CaseId caseId,
        @Nullable Long expectedVersion,
        NoRegistrationGround ground,
        @Nullable String motive,
        OfficerId by)
        implements CaseCommand {}
