package se.inkom.command.cases;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.inkom.events.ids.CaseId;
import se.inkom.ledger.directory.StaffMember;

/** Answer the writer. The text is signed here, and published by the despatch. */
public record AnswerCase(
        @TargetAggregateIdentifier CaseId caseId,
        @Nullable Long expectedVersion,
        String text,
        StaffMember responder,
        StaffMember factProvider)
        implements CaseCommand {}
