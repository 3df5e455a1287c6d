package se.inkom.command.staffing;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import se.inkom.events.ids.AccountId;
import se.inkom.events.ids.UnitId;
import se.inkom.events.staffing.CoverageEvent;
import se.inkom.events.staffing.CoverageGap;
import se.inkom.events.staffing.CoverageLost;
import se.inkom.events.staffing.CoverageRegained;

/**
 * Whether somebody is there for one account or unit. It decides by its own state, so that several instances may notice the same
 * and it is told once.
 */
class Coverage {
    @AggregateIdentifier
    @SuppressWarnings("NullAway.Init") // set by the first event
    private UUID id;

    private @Nullable CoverageGap gap;

    Coverage() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(NoteCoverage c, Clock clock) {
        if (c.gap() == gap) {
            return;
        }
        AccountId account = c.watched().account();
        UnitId unit = account == null ? c.watched().unit() : null;
        apply(
                c.gap() == null
                        ? new CoverageRegained(account, unit, clock.instant())
                        : new CoverageLost(account, unit, c.gap(), c.watched().accountable(), clock.instant()));
    }

    @EventSourcingHandler
    void evolve(CoverageEvent event) {
        id = event.account() == null
                ? NoteCoverage.idOf("UNIT", String.valueOf(event.unit()))
                : NoteCoverage.idOf("ACCOUNT", event.account().value());
        gap = event instanceof CoverageLost lost ? lost.gap() : null;
    }
}
