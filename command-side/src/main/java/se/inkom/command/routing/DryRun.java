package se.inkom.command.routing;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.inkom.command.policy.Policy;
import se.inkom.command.routing.PastPosts.Past;
import se.inkom.command.staffing.Staffing;
import se.inkom.command.staffing.Substitutes;
import se.inkom.command.triage.Suggester;
import se.inkom.events.cases.AssignmentRule;
import se.inkom.events.cases.PostOrigin;
import se.inkom.events.cases.Suggestion;
import se.inkom.events.ids.AccountId;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.OfficerId;

/**
 * Routes past posts once more, by some policy (R29). Each is routed by who was there when it was seen; desks begin empty and
 * fill with what the run gives away, since nobody kept how full they were.
 */
@Component
class DryRun {
    private final PastPosts posts;
    private final DeskTable desks;
    private final Routing routing;
    private final Substitutes substitutes;

    DryRun(PastPosts posts, DeskTable desks, Routing routing, Substitutes substitutes) {
        this.posts = posts;
        this.desks = desks;
        this.routing = routing;
        this.substitutes = substitutes;
    }

    /** Whom a post came to, or would have. */
    @Schema(name = "RoutedTo")
    record To(
            String officer,
            String unit,
            AssignmentRule rule,
            @Nullable String routedBy,
            @Nullable String insteadOf) {}

    /**
     * One post.
     *
     * @param then absent: it came to nobody
     * @param proposed absent: it would come to nobody
     * @param tried every rule that was tried, in order; the last one decided, or nobody was found
     */
    @Schema(name = "RoutedPost")
    record Post(
            CaseId caseId,
            AccountId account,
            Instant receivedAt,
            @Nullable To then,
            @Nullable To proposed,
            boolean changed,
            List<Tried> tried) {}

    /**
     * What came of it.
     *
     * @param changed how many would have come to somebody else, or by another rule
     * @param given how many posts each officer would have got
     */
    @Schema(name = "RoutingDryRunAnswer")
    record Result(String policy, int cases, int changed, Map<String, Integer> given, List<Post> posts) {}

    /** @param proposal whether to ask the policy's own words what each post is; otherwise what was suggested then holds */
    Result run(Policy policy, boolean proposal, int newest) {
        Router router = routing.by(policy);
        Suggester suggester = proposal ? new Suggester(policy.triage().complete()) : null;
        List<Past> past = posts.newest(newest);
        Map<UUID, String> texts = posts.texts(past);
        Staffing staffing = substitutes.staffing();
        Loads loads = Loads.none();
        var seats = new HashMap<String, Seat>();
        var routed = new ArrayList<Post>();
        var given = new TreeMap<String, Integer>();
        for (Past one : past) {
            PostOrigin origin = one.origin();
            String text = texts.get(one.content());
            Suggestion suggestion = suggester == null || text == null
                    ? one.suggestion()
                    : suggester.judge(text).suggestion();
            Decision decision = router.ofNew(
                    Question.ofNew(
                            origin, posts.officerOf(one), suggestion, text, thread(origin, seats), one.capturedAt()),
                    staffing,
                    loads);
            Route route = decision.route();
            if (route != null) {
                seats.put(origin.source().key(), new Seat(route.unit(), route.officer()));
                given.merge(route.officer().value(), 1, Integer::sum);
            }
            To then = one.given() == null
                    ? null
                    : new To(
                            one.given().officer().value(),
                            one.given().unit().value(),
                            one.given().rule(),
                            one.given().routedBy(),
                            name(one.given().insteadOf()));
            To now = route == null ? null : to(route);
            routed.add(new Post(
                    one.caseId(),
                    origin.account(),
                    one.receivedAt(),
                    then,
                    now,
                    !Objects.equals(then, now),
                    decision.tried()));
        }
        int changed = (int) routed.stream().filter(Post::changed).count();
        return new Result(policy.id(), past.size(), changed, given, routed);
    }

    /** Of this run, if the answered post is in it; otherwise whoever has it today. */
    private @Nullable Seat thread(PostOrigin origin, Map<String, Seat> seats) {
        if (origin.parentId() == null) {
            return null;
        }
        DeskTable.Parent parent = Threads.parentOf(origin.source(), origin.parentId());
        Seat inRun = seats.get(parent.key());
        return inRun == null ? desks.seats(List.of(parent)).get(parent.key()) : inRun;
    }

    private static To to(Route route) {
        return new To(
                route.officer().value(), route.unit().value(), route.rule(), route.routedBy(), name(route.insteadOf()));
    }

    private static @Nullable String name(@Nullable OfficerId officer) {
        return officer == null ? null : officer.value();
    }
}
