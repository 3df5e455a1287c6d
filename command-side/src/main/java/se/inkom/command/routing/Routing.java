package se.inkom.command.routing;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import se.inkom.command.policy.Policies;
import se.inkom.command.policy.Policy;
import se.inkom.command.staffing.Staffing;
import se.inkom.command.staffing.Substitutes;
import se.inkom.command.time.OfficeHours;
import se.inkom.events.SourcePost;
import se.inkom.events.cases.AssignmentRule;
import se.inkom.events.cases.PostOrigin;
import se.inkom.events.cases.Suggestion;
import se.inkom.events.ids.AccountId;
import se.inkom.events.ids.OfficerId;
import se.inkom.events.ids.UnitId;

/**
 * Routes by the policy that holds now. Cases take it as a handler parameter. Whatever it must look up it looks up once per unit
 * of work, which for intake is a whole batch.
 */
public final class Routing {
    private static final String BATCH = "routing.batch";

    private final Policies policies;
    private final Substitutes substitutes;
    private final OfficeHours office;
    private final Function<Collection<OfficerId>, Map<OfficerId, Integer>> loads;
    private volatile @Nullable Prepared prepared;

    /** @param loads the open cases of some officers */
    public Routing(
            Policies policies,
            Substitutes substitutes,
            OfficeHours office,
            Function<Collection<OfficerId>, Map<OfficerId, Integer>> loads) {
        this.policies = policies;
        this.substitutes = substitutes;
        this.office = office;
        this.loads = loads;
    }

    private record Prepared(Policy from, Router router) {}

    /** What was looked up and given away in one unit of work. */
    private record Batch(Loads loads, Staffing staffing, Map<String, Seat> given) {}

    /**
     * For a post that has just come in.
     *
     * @param thread who had the post that it answers before this unit of work began
     */
    public Optional<Route> ofNew(
            PostOrigin origin,
            @Nullable OfficerId officer,
            @Nullable Suggestion suggestion,
            @Nullable String text,
            @Nullable Seat thread,
            Instant at) {
        Batch batch = batch();
        Seat answered = thread == null ? batch.given.get(parentOf(origin)) : thread;
        Route route = router().ofNew(
                        Question.ofNew(origin, officer, suggestion, text, answered, at), batch.staffing, batch.loads)
                .route();
        if (route != null) {
            batch.given.put(origin.source().key(), new Seat(route.unit(), route.officer()));
        }
        return Optional.ofNullable(route);
    }

    /** For a case that a unit has taken over (R30). */
    public Optional<Route> atReceiver(AccountId account, UnitId unit, @Nullable Suggestion suggestion, Instant at) {
        Batch batch = batch();
        var question = new Question(account, unit, null, suggestion, null, null, at);
        return Optional.ofNullable(
                router().atReceiver(question, batch.staffing, batch.loads).route());
    }

    /** For a case that came back to its officer: empty while they are there, or nobody is in their place. */
    public Optional<Route> inPlaceOf(UnitId unit, OfficerId officer, Instant at) {
        return batch().staffing
                .inPlaceOf(officer, at)
                .filter(one -> !one.equals(officer))
                .map(one -> new Route(unit, one, AssignmentRule.ROUTING_RULE, null, officer));
    }

    /** Whether a rule asks who has the post that a new one answers. */
    boolean asksForThreads() {
        return router().asksForThreads();
    }

    /** A router by another policy, which nothing follows from. */
    Router by(Policy policy) {
        String profile = policy.routing().officeHours();
        return new Router(policy, profile == null ? at -> false : office.of(policy.deadlines(), profile));
    }

    private static String parentOf(PostOrigin origin) {
        SourcePost source = origin.source();
        return new SourcePost(source.platform(), source.account(), String.valueOf(origin.parentId())).key();
    }

    private Batch batch() {
        return CurrentUnitOfWork.isStarted()
                ? CurrentUnitOfWork.get().root().getOrComputeResource(BATCH, name -> begin())
                : begin();
    }

    private Batch begin() {
        return new Batch(new Loads(loads), substitutes.staffing(), new HashMap<>());
    }

    /** Words are made ready for looking up once per policy, not once per post. */
    private Router router() {
        Policy now = policies.current();
        Prepared ready = prepared;
        if (ready == null || ready.from != now) {
            ready = new Prepared(now, by(now));
            prepared = ready;
        }
        return ready.router;
    }
}
