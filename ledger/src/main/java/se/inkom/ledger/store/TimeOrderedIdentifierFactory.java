package se.inkom.ledger.store;

import java.time.Clock;
import org.axonframework.common.IdentifierFactory;
import se.inkom.events.ids.TimeOrderedUuid;

/** Gives Axon's messages UUIDv7 identifiers; found by Axon through {@code META-INF/services}. */
public final class TimeOrderedIdentifierFactory extends IdentifierFactory {
    private final Clock clock = Clock.systemUTC();

    @Override
    public String generateIdentifier() {
        return TimeOrderedUuid.at(clock.instant()).toString();
    }
}
