package se.inkom.command.support;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

/** Asks the command itself for its aggregate; Axon's own resolver searches its annotations anew for every command. */
public final class CommandTargets implements CommandTargetResolver {
    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> command) {
        return new VersionedAggregateIdentifier(
                ((AggregateCommand) command.getPayload()).target().aggregateId(), null);
    }
}
