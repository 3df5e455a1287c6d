package se.inkom.command.registry;

import org.jspecify.annotations.Nullable;
import se.inkom.command.support.AggregateCommand;
import se.inkom.events.ids.MatterId;
import se.inkom.events.ids.OfficerId;
import se.inkom.ledger.pipeline.Target;

/** Everything that can be asked of a matter. */
sealed interface MatterCommand extends AggregateCommand
        permits OpenMatter,
                RegisterEntry,
                CorrectEntry,
                MarkEntry,
                UnmarkEntry,
                VoidEntry,
                CorrectMatter,
                ReferToMatter,
                AssignMatter,
                CloseMatter,
                ReopenMatter {
    MatterId matterId();

    OfficerId by();

    @Override
    default Target target() {
        return new Target(matterId().value().toString(), this instanceof OpenMatter);
    }

    /** The number of events the sender had seen; absent when it does not matter what happened meanwhile. */
    default @Nullable Long expectedVersion() {
        return null;
    }
}
