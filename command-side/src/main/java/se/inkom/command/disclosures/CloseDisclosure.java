package se.inkom.command.disclosures;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import se.inkom.events.disclosures.DisclosureClosed;
import se.inkom.events.ids.DisclosureId;
import se.inkom.events.ids.OfficerId;

/** Be done with a request. Answers with the {@link DisclosureClosed} that says how long its documents are still held. */
record CloseDisclosure(
        @TargetAggregateIdentifier DisclosureId disclosureId,
        Long expectedVersion,
        DisclosureClosed.Outcome outcome,
        OfficerId by)
        implements DisclosureCommand {}
