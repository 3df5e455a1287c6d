package se.inkom.command.cases;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.inkom.events.ids.CaseId;
import se.inkom.events.messages.EffectOutcome;

/** Note what became of an answer or a removal. Never refused: what is known already changes nothing. */
public record RecordOutcome(@TargetAggregateIdentifier CaseId caseId, EffectOutcome outcome) implements CaseCommand {
    @Override
    public @Nullable Long expectedVersion() {
        return null;
    }
}
