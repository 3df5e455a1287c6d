package se.inkom.command.cases;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.inkom.events.cases.PostOrigin;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.OfficerId;
import se.inkom.events.messages.PostObserved;

/**
 * Begin the handling of a post that nobody has seen before, whatever was seen of it first.
 *
 * @param officer the account's default officer (R11)
 */
public record OpenCase(
        @TargetAggregateIdentifier CaseId caseId,
        PostOrigin origin,
        PostObserved observed,
        @Nullable OfficerId officer) implements CaseCommand {
    @Override
    public @Nullable Long expectedVersion() {
        return null;
    }
}
