package se.inkom.command.crises;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import se.inkom.command.policy.Rule;
import se.inkom.command.policy.RuleViolation;
import se.inkom.events.crises.CrisisDeclared;
import se.inkom.events.crises.CrisisEnded;
import se.inkom.events.crises.CrisisEvent;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.CrisisId;
import se.inkom.ledger.vault.ContentStore;

/** One time of crisis: declared once, ended once. Its reasons are kept in the vault under its own id. */
class Crisis {
    @AggregateIdentifier
    @SuppressWarnings("NullAway.Init") // set by the first event
    private CrisisId crisisId;

    private boolean ended;

    Crisis() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void decide(DeclareCrisis c, ContentStore contents, Clock clock) {
        apply(new CrisisDeclared(
                c.crisisId(),
                c.account(),
                c.topic(),
                c.answerWithin(),
                contents.putText(new CaseId(c.crisisId().value()), c.reason()),
                c.by(),
                clock.instant()));
    }

    @CommandHandler
    void decide(EndCrisis c, ContentStore contents, Clock clock) {
        if (ended) {
            throw new RuleViolation("crisis-over", Rule.R70, "This crisis was ended before; it cannot be ended twice.");
        }
        apply(new CrisisEnded(
                crisisId, contents.putText(new CaseId(crisisId.value()), c.reason()), c.by(), clock.instant()));
    }

    @EventSourcingHandler
    void evolve(CrisisEvent event) {
        crisisId = event.crisisId();
        switch (event) {
            case CrisisDeclared e -> ended = false;
            case CrisisEnded e -> ended = true;
        }
    }
}
