package se.inkom.command.disclosures;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import se.inkom.events.disclosures.Provision;
import se.inkom.events.ids.DisclosureId;
import se.inkom.events.ids.OfficerId;

/** Decide that something of it is not shown. */
record RefuseDisclosure(
        @TargetAggregateIdentifier DisclosureId disclosureId,
        Long expectedVersion,
        List<Provision> provisions,
        String reasons,
        OfficerId by)
        implements DisclosureCommand {}
