package se.inkom.command.routing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.inkom.command.policy.Policy;
import se.inkom.command.policy.RoutingRules;
import se.inkom.command.policy.RoutingRules.RoutingRule;
import se.inkom.command.policy.RoutingRules.To;
import se.inkom.command.routing.Tried.Outcome;
import se.inkom.command.staffing.Staffing;
import se.inkom.events.cases.AssignmentRule;
import se.inkom.events.ids.OfficerId;
import se.inkom.events.ids.UnitId;

/**
 * Decides by one policy: its rules in their order, then the account's own officer. A pure function of the question, who is there
 * and how much they have.
 */
public final class Router {
    /** Inkom's own last steps, as they are told among the rules. */
    static final String ACCOUNT = "account-default";

    static final String LIMITS = "limits";
    static final String UNIT = "unit";

    private final Policy policy;
    private final RoutingRules rules;
    private final Conditions conditions;

    public Router(Policy policy, Predicate<Instant> officeOpen) {
        this.policy = policy;
        this.rules = policy.routing();
        this.conditions = new Conditions(rules, officeOpen);
    }

    /** Whether somebody must find out who has the post that a new one answers. */
    boolean asksForThreads() {
        return rules.rules().stream().anyMatch(rule -> rule.to().sameThread());
    }

    /** For a post that has just come in. */
    public Decision ofNew(Question question, Staffing staffing, Loads loads) {
        var pick = new Pick(rules.limits(), staffing, loads, question.at());
        var tried = new ArrayList<Tried>();
        Conditions.Seen seen = conditions.seen(question);
        for (RoutingRule rule : rules.rules()) {
            Tried refusal = seen.refusal(rule);
            Route route = refusal == null ? follow(rule, question, pick) : null;
            tried.add(refusal != null ? refusal : told(rule, route, question, pick));
            if (route != null) {
                return decided(route, tried, loads);
            }
        }
        return decided(toTheAccountsOfficer(question, pick, tried), tried, loads);
    }

    /**
     * For a case that a unit has taken over (R30): by the rules that name this unit and stay in it, else to whoever of its
     * officers has least. What leads elsewhere is passed by: the unit said yes, nobody else did.
     */
    public Decision atReceiver(Question question, Staffing staffing, Loads loads) {
        var pick = new Pick(rules.limits(), staffing, loads, question.at());
        var tried = new ArrayList<Tried>();
        Conditions.Seen seen = conditions.seen(question);
        for (RoutingRule rule : rules.rules()) {
            boolean staysThere = rule.when().units().contains(question.unit().value())
                    && !rule.to().sameThread()
                    && (rule.to().unit() == null
                            || rule.to().unit().equals(question.unit().value()));
            Tried refusal = staysThere
                    ? seen.refusal(rule)
                    : new Tried(rule.id(), Outcome.OTHER_UNIT, question.unit().value());
            Route route = refusal == null ? follow(rule, question, pick) : null;
            tried.add(refusal != null ? refusal : told(rule, route, question, pick));
            if (route != null) {
                return decided(route, tried, loads);
            }
        }
        List<OfficerId> officers = policy.officersOf(question.unit().value());
        Route route = pick.among(officers, true)
                .or(() -> pick.among(officers, false))
                .map(found -> found.route(question.unit(), AssignmentRule.ROUTING_RULE, UNIT))
                .orElse(null);
        tried.add(new Tried(
                UNIT,
                route == null ? Outcome.NOBODY_THERE : Outcome.TOOK,
                question.unit().value()));
        return decided(route, tried, loads);
    }

    private static Decision decided(@Nullable Route route, List<Tried> tried, Loads loads) {
        if (route != null) {
            loads.took(route.officer());
        }
        return new Decision(route, tried);
    }

    private @Nullable Route follow(RoutingRule rule, Question question, Pick pick) {
        To to = rule.to();
        if (to.sameThread()) {
            Seat thread = question.thread();
            return thread == null
                    ? null
                    : pick.among(List.of(thread.officer()), false)
                            .map(found -> found.route(thread.unit(), AssignmentRule.SAME_THREAD, rule.id()))
                            .orElse(null);
        }
        return pick.among(officersOf(to), true)
                .map(found -> found.route(
                        to.unit() == null ? question.unit() : new UnitId(to.unit()),
                        AssignmentRule.ROUTING_RULE,
                        rule.id()))
                .orElse(null);
    }

    private Tried told(RoutingRule rule, @Nullable Route route, Question question, Pick pick) {
        if (route != null) {
            return new Tried(rule.id(), Outcome.TOOK, route.officer().value());
        }
        if (rule.to().sameThread() && question.thread() == null) {
            return new Tried(rule.id(), Outcome.NO_THREAD, null);
        }
        boolean somebody = !rule.to().sameThread() && pick.isAnybodyThere(officersOf(rule.to()));
        return new Tried(rule.id(), somebody ? Outcome.FULL : Outcome.NOBODY_THERE, null);
    }

    private List<OfficerId> officersOf(To to) {
        if (to.officer() != null) {
            return List.of(new OfficerId(to.officer()));
        }
        return to.leastLoadedAmong().isEmpty() && to.unit() != null
                ? policy.officersOf(to.unit())
                : to.leastLoadedAmong().stream().map(OfficerId::new).toList();
    }

    /** A limit moves it to a colleague who has room; where nobody has, it stays: no limit leaves a post without an officer. */
    private @Nullable Route toTheAccountsOfficer(Question question, Pick pick, List<Tried> tried) {
        OfficerId own = question.officer();
        if (own == null) {
            tried.add(new Tried(ACCOUNT, Outcome.NOBODY_THERE, null));
            return null;
        }
        Optional<Pick.Found> there = pick.among(List.of(own), false);
        List<OfficerId> colleagues = policy.officersOf(question.unit().value());
        if (there.isEmpty()) {
            tried.add(new Tried(ACCOUNT, Outcome.NOBODY_THERE, own.value()));
            Route route = pick.among(colleagues, true)
                    .or(() -> pick.among(colleagues, false))
                    .map(found ->
                            new Route(question.unit(), found.officer(), AssignmentRule.ACCOUNT_DEFAULT, null, own))
                    .orElse(null);
            tried.add(new Tried(
                    UNIT,
                    route == null ? Outcome.NOBODY_THERE : Outcome.TOOK,
                    route == null ? question.unit().value() : route.officer().value()));
            return route;
        }
        if (pick.isFull(there.get().officer())) {
            tried.add(new Tried(ACCOUNT, Outcome.FULL, there.get().officer().value()));
            Optional<Pick.Found> room = pick.among(colleagues, true);
            if (room.isPresent()) {
                tried.add(new Tried(LIMITS, Outcome.TOOK, room.get().officer().value()));
                return room.get().route(question.unit(), AssignmentRule.ROUTING_RULE, LIMITS);
            }
        }
        tried.add(new Tried(ACCOUNT, Outcome.TOOK, there.get().officer().value()));
        return there.get().route(question.unit(), AssignmentRule.ACCOUNT_DEFAULT, null);
    }
}
