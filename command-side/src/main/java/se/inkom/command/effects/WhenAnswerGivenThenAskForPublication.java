package se.inkom.command.effects;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;
import se.inkom.events.cases.AnswerGiven;

/** Follows the ledger with a token of its own that is never reset (I6). */
@Component
@ProcessingGroup(WhenAnswerGivenThenAskForPublication.GROUP)
@DisallowReplay
class WhenAnswerGivenThenAskForPublication {
    /** The name from before removals had a follower of their own: its token goes on where it is. */
    static final String GROUP = "effect-requests";

    private final EffectRequests requests;

    WhenAnswerGivenThenAskForPublication(EffectRequests requests) {
        this.requests = requests;
    }

    @EventHandler
    void on(AnswerGiven e) {
        requests.publish(e);
    }
}
