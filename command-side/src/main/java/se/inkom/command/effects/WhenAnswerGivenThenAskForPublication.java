package se.inkom.command.effects;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;
import se.inkom.command.cases.RecordOutcome;
import se.inkom.command.support.Desk;
import se.inkom.command.support.SystemActor;
import se.inkom.events.cases.AnswerGiven;
import se.inkom.events.messages.EffectKind;
import se.inkom.events.messages.EffectOutcome;

/** Follows the ledger with a token of its own that is never reset (I6). */
@Component
@ProcessingGroup(WhenAnswerGivenThenAskForPublication.GROUP)
@DisallowReplay
class WhenAnswerGivenThenAskForPublication {
    /** The name from before removals had a follower of their own: its token goes on where it is. */
    static final String GROUP = "effect-requests";

    private final EffectRequests requests;
    private final Desk desk;

    WhenAnswerGivenThenAskForPublication(EffectRequests requests, Desk desk) {
        this.requests = requests;
        this.desk = desk;
    }

    @EventHandler
    void on(AnswerGiven e) {
        if (e.pictures().isEmpty()) {
            requests.publish(e);
        } else {
            desk.send(new RecordOutcome(e.caseId(), byHand(e)), SystemActor.EFFECTS);
        }
    }

    /** No adapter carries pictures: the officer publishes such an answer and confirms it (R1, R59). */
    private static EffectOutcome byHand(AnswerGiven e) {
        return new EffectOutcome(
                e.answerId(),
                e.caseId(),
                EffectKind.PUBLISH_ANSWER,
                EffectOutcome.Result.IMPOSSIBLE,
                null,
                "pictures-by-hand",
                e.givenAt());
    }
}
