package se.inkom.command.effects;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;
import se.inkom.events.cases.RemovalDecided;

/**
 * Follows only what is sealed and published (ADR 0017): a removal cannot be undone, so that its evidence existed before it
 * must be provable to anyone by then. Has a token of its own, so that removals that wait hold up no answer; never reset (I6).
 */
@Component
@ProcessingGroup(WhenRemovalSealedThenAskForRemoval.GROUP)
@DisallowReplay
class WhenRemovalSealedThenAskForRemoval {
    static final String GROUP = "effect-removals";

    private final EffectRequests requests;

    WhenRemovalSealedThenAskForRemoval(EffectRequests requests) {
        this.requests = requests;
    }

    @EventHandler
    void on(RemovalDecided e) {
        requests.remove(e);
    }
}
