package se.inkom.command.cases;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.OfficerId;

/**
 * Ask whether the case may be registered, and for what the diary needs to know; changes nothing.
 *
 * @param again its entry was voided, so it may be registered once more
 */
public record PrepareRegistration(
        @TargetAggregateIdentifier CaseId caseId, @Nullable Long expectedVersion, boolean again, OfficerId by)
        implements CaseCommand {}
