package se.inkom.command.disclosures;

import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.inkom.events.disclosures.AreaMask;
import se.inkom.events.disclosures.Provision;
import se.inkom.events.disclosures.TextMask;
import se.inkom.events.ids.DisclosureId;
import se.inkom.events.ids.OfficerId;

/** Say what of one document may be seen. */
record AssessDocument(
        @TargetAggregateIdentifier DisclosureId disclosureId,
        Long expectedVersion,
        UUID document,
        List<TextMask> texts,
        List<AreaMask> areas,
        @Nullable Provision withheldUnder,
        OfficerId by)
        implements DisclosureCommand {}
