package se.inkom.command.cases;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.inkom.events.cases.PostOrigin;
import se.inkom.events.ids.CaseId;
import se.inkom.events.messages.PostObserved;

/** Take in what was seen of a post that has a case. Never refused: a repetition changes nothing, any order ends alike. */
public record ObservePost(@TargetAggregateIdentifier CaseId caseId, PostOrigin origin, PostObserved observed)
        implements CaseCommand {
    @Override
    public @Nullable Long expectedVersion() {
        return null;
    }
}
