package se.inkom.command.cases;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.inkom.command.routing.Seat;
import se.inkom.events.cases.PostOrigin;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.OfficerId;
import se.inkom.events.messages.PostObserved;

/**
 * Begin the handling of a post that nobody has seen before, whatever was seen of it first.
 *
 * @param officer the account's default officer (R11)
 * @param thread who has the post that this one answers (R29)
 */
public record OpenCase(
        @TargetAggregateIdentifier CaseId caseId,
        PostOrigin origin,
        PostObserved observed,
        @Nullable OfficerId officer,
        @Nullable Seat thread)
        implements CaseCommand {
    /** One that answers nobody's. */
    public OpenCase(CaseId caseId, PostOrigin origin, PostObserved observed, @Nullable OfficerId officer) {
        this(caseId, origin, observed, officer, null);
    }

    @Override
    public @Nullable Long expectedVersion() {
        return null;
    }
}
