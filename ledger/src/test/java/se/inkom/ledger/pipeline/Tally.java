package se.inkom.ledger.pipeline;

import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import se.inkom.events.cases.CaseClosed;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.OfficerId;

/** The smallest aggregate that decides: it counts, and refuses what it is told to refuse. */
class Tally {
    @AggregateIdentifier
    private String id;

    private int count;

    Tally() {}

    record Count(@TargetAggregateIdentifier String id, String by) {}

    /** Refused, after it has already applied something. */
    record Refuse(@TargetAggregateIdentifier String id) {}

    /** Waits in the handler until it is let go, so that others queue up behind it. */
    record Hold(@TargetAggregateIdentifier String id, Runnable until) {}

    static final class Refused extends RuntimeException {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    int decide(Count c) {
        add(c.id, c.by);
        return count;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    int decide(Refuse c) {
        add(c.id, "refused");
        throw new Refused();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    int decide(Hold c) {
        c.until.run();
        add(c.id, "holder");
        return count;
    }

    private static void add(String id, String by) {
        AggregateLifecycle.apply(new CaseClosed(
                new CaseId(java.util.UUID.fromString(id)), new OfficerId(by), Instant.parse("2026-11-20T10:00:00Z")));
    }

    @EventSourcingHandler
    void evolve(CaseClosed e) {
        id = e.caseId().value().toString();
        count++;
    }
}
