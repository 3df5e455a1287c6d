package se.inkom.command.cases;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import se.inkom.command.routing.Routing;
import se.inkom.command.support.SystemActor;
import se.inkom.command.time.CaseDeadlines;
import se.inkom.events.cases.AssignmentRule;
import se.inkom.events.cases.CaseAssigned;
import se.inkom.events.cases.CaseForwarded;
import se.inkom.events.cases.ForwardingAccepted;
import se.inkom.events.cases.ForwardingDeclined;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.OfficerId;
import se.inkom.ledger.vault.ContentStore;

/**
 * The part of a case where it comes to an officer, or to another unit that must say yes (R29, R30). Whoever offered it answers
 * for it until then; where the receiver says nothing in time, the offer goes back with the sender's next step.
 */
class Assigning {
    private static final String NOT_TAKEN_UP = "Enheten svarade inte i tid; avsändaren gick vidare med ärendet.";

    private final CaseState state;

    Assigning(CaseState state) {
        this.state = state;
    }

    @CommandHandler
    long decide(AssignCase c, ContentStore contents, Clock clock) {
        OnlyAnOpenCaseIsWorkedOn.check(state);
        Instant now = clock.instant();
        takeBackWhatNobodyTookUp(c.caseId(), c.by(), contents, now);
        var unit = c.unit() == null ? Objects.requireNonNull(state.unit) : c.unit();
        return Case.done(new CaseAssigned(
                c.caseId(),
                unit,
                c.officer(),
                AssignmentRule.BY_HAND,
                contents.putText(c.caseId(), c.reason()),
                c.by(),
                now));
    }

    @CommandHandler
    long decide(ForwardCase c, CaseDeadlines deadlines, ContentStore contents, Clock clock) {
        OnlyAnOpenCaseIsWorkedOn.check(state);
        Instant now = clock.instant();
        takeBackWhatNobodyTookUp(c.caseId(), c.by(), contents, now);
        return Case.done(new CaseForwarded(
                c.caseId(),
                c.authority(),
                c.unit(),
                contents.putText(c.caseId(), c.reason()),
                deadlines.acceptance(now).orElse(null),
                c.by(),
                now));
    }

    /** The receiving unit said yes; the policy says who of them has it now. */
    @CommandHandler
    long decide(AcceptForwarding c, Routing routing, Clock clock) {
        CaseForwarded offered = AForwardingWaitsForItsReceiver.checkOffered(state.offered);
        Instant now = clock.instant();
        apply(new ForwardingAccepted(c.caseId(), offered.toAuthority(), offered.toUnit(), c.by(), now));
        routing.atReceiver(Objects.requireNonNull(state.origin).account(), offered.toUnit(), state.suggestion, now)
                .ifPresent(route -> apply(route.assigned(c.caseId(), SystemActor.ROUTING, now)));
        return Case.version();
    }

    /** Back to whoever had it, or to whoever stands in for them now. */
    @CommandHandler
    long decide(DeclineForwarding c, ContentStore contents, Routing routing, Clock clock) {
        AForwardingWaitsForItsReceiver.checkOffered(state.offered);
        Instant now = clock.instant();
        apply(new ForwardingDeclined(c.caseId(), contents.putText(c.caseId(), c.reason()), c.by(), now));
        if (state.officer != null) {
            routing.inPlaceOf(Objects.requireNonNull(state.unit), state.officer, now)
                    .ifPresent(route -> apply(route.assigned(c.caseId(), SystemActor.ROUTING, now)));
        }
        return Case.version();
    }

    private void takeBackWhatNobodyTookUp(CaseId caseId, OfficerId by, ContentStore contents, Instant now) {
        AForwardingWaitsForItsReceiver.checkNobodyIsAsked(state, now);
        if (state.offered != null) {
            apply(new ForwardingDeclined(caseId, contents.putText(caseId, NOT_TAKEN_UP), by, now));
        }
    }
}
