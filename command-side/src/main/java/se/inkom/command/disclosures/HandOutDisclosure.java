package se.inkom.command.disclosures;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import se.inkom.events.ids.DisclosureId;
import se.inkom.events.ids.OfficerId;

/** Record that a package with this digest was handed out. */
record HandOutDisclosure(
        @TargetAggregateIdentifier DisclosureId disclosureId, Long expectedVersion, String sha256, OfficerId by)
        implements DisclosureCommand {}
