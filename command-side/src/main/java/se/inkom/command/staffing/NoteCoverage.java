package se.inkom.command.staffing;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.inkom.command.support.AggregateCommand;
import se.inkom.events.staffing.CoverageGap;
import se.inkom.ledger.pipeline.Target;

/**
 * Note whether somebody is there; what is known already adds nothing.
 *
 * @param gap absent when somebody is
 */
record NoteCoverage(Watched watched, @Nullable CoverageGap gap) implements AggregateCommand {
    @Override
    public Target target() {
        return new Target(id().toString(), false);
    }

    UUID id() {
        return idOf(watched.kind(), watched.id());
    }

    static UUID idOf(String kind, String id) {
        return UUID.nameUUIDFromBytes(("coverage/" + kind + "/" + id).getBytes(StandardCharsets.UTF_8));
    }
}
