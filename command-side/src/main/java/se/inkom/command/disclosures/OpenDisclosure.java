package se.inkom.command.disclosures;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.inkom.events.disclosures.ChosenEntry;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.DisclosureId;
import se.inkom.events.ids.OfficerId;

/** Take up a request for a case, or for entries that are there. */
record OpenDisclosure(
        @TargetAggregateIdentifier DisclosureId disclosureId,
        @Nullable CaseId caseId,
        List<ChosenEntry> entries,
        OfficerId by)
        implements DisclosureCommand {}
