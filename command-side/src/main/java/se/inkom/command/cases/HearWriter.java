package se.inkom.command.cases;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.inkom.events.ids.CaseId;

/** Whoever wrote the post has written again in its conversation: time that waited for them runs again (D13). */
public record HearWriter(@TargetAggregateIdentifier CaseId caseId, Instant writtenAt) implements CaseCommand {
    @Override
    public @Nullable Long expectedVersion() {
        return null;
    }
}
