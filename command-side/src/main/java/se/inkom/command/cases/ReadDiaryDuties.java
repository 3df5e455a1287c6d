package se.inkom.command.cases;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.OfficerId;

/** Ask what of the case belongs in the diary beside the post; changes nothing. */
public record ReadDiaryDuties(@TargetAggregateIdentifier CaseId caseId, OfficerId by) implements CaseCommand {
    @Override
    public @Nullable Long expectedVersion() {
        return null;
    }
}
