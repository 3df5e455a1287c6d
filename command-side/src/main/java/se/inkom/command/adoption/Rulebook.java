package se.inkom.command.adoption;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import se.inkom.events.ids.PolicyRef;
import se.inkom.events.ids.RulebookId;
import se.inkom.events.policy.PolicyAdopted;
import se.inkom.events.policy.PolicyEvent;

/** The policies of this installation, one after the other. Only the last one judges. */
class Rulebook {
    @AggregateIdentifier
    @SuppressWarnings("NullAway.Init") // set by the first event
    private RulebookId rulebookId;

    private final Map<String, Integer> versions = new HashMap<>();
    private @Nullable PolicyAdopted last;

    Rulebook() {}

    /** Answers with the policy's version, new or old. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    PolicyRef decide(AdoptPolicy c, Clock clock) {
        PolicyAdopted now = last;
        if (now != null
                && now.policy().id().equals(c.policyId())
                && now.digest().equals(c.digest())) {
            return now.policy();
        }
        var next = new PolicyRef(c.policyId(), versions.getOrDefault(c.policyId(), 0) + 1);
        apply(new PolicyAdopted(c.rulebookId(), next, c.document(), c.digest(), c.by(), clock.instant()));
        return next;
    }

    @EventSourcingHandler
    void evolve(PolicyEvent event) {
        rulebookId = event.rulebookId();
        switch (event) {
            case PolicyAdopted e -> {
                versions.put(e.policy().id(), e.policy().version());
                last = e;
            }
        }
    }
}
