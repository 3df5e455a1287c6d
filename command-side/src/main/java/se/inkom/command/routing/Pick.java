package se.inkom.command.routing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.inkom.command.policy.RoutingRules.Limits;
import se.inkom.command.staffing.Staffing;
import se.inkom.events.cases.AssignmentRule;
import se.inkom.events.ids.OfficerId;
import se.inkom.events.ids.UnitId;

/** Picks one of several officers: who is there or stands in, and among them whoever has fewest open cases. */
final class Pick {
    private final Limits limits;
    private final Staffing staffing;
    private final Loads loads;
    private final Instant at;

    Pick(Limits limits, Staffing staffing, Loads loads, Instant at) {
        this.limits = limits;
        this.staffing = staffing;
        this.loads = loads;
        this.at = at;
    }

    /** @param insteadOf absent when it is the officer who was asked for */
    record Found(OfficerId officer, @Nullable OfficerId insteadOf) {
        Route route(UnitId unit, AssignmentRule rule, @Nullable String routedBy) {
            return new Route(unit, officer, rule, routedBy, insteadOf);
        }
    }

    /** Of those with equally many, whoever is named first. */
    Optional<Found> among(List<OfficerId> officers, boolean withinLimits) {
        List<Found> there = there(officers);
        if (there.size() > 1 || (withinLimits && limits.exist())) {
            loads.ask(there.stream().map(Found::officer).toList());
        }
        return there.stream()
                .filter(found -> !withinLimits || !isFull(found.officer()))
                .min(Comparator.comparingInt(found -> loads.of(found.officer())));
    }

    boolean isAnybodyThere(List<OfficerId> officers) {
        return !there(officers).isEmpty();
    }

    boolean isFull(OfficerId officer) {
        Integer most = limits.of(officer);
        if (most == null) {
            return false;
        }
        loads.ask(List.of(officer));
        return loads.of(officer) >= most;
    }

    /** Somebody who is there comes as themselves, even when they also stand in for another. */
    private List<Found> there(List<OfficerId> officers) {
        var there = new ArrayList<Found>();
        for (OfficerId officer : officers) {
            staffing.inPlaceOf(officer, at)
                    .map(one -> new Found(one, one.equals(officer) ? null : officer))
                    .ifPresent(there::add);
        }
        there.removeIf(found -> found.insteadOf() != null
                && there.stream()
                        .anyMatch(other ->
                                other.insteadOf() == null && other.officer().equals(found.officer())));
        return there;
    }
}
