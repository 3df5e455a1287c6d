package se.inkom.command.support;

import org.axonframework.config.Configurer;

/** What a room adds to Axon: its aggregate, or a follower of the ledger. */
@FunctionalInterface
public interface AxonPart {
    void addTo(Configurer axon);
}
