package se.inkom.command.staffing;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.inkom.events.ids.OfficerId;

/**
 * Absences and appointments as they are known: a pure answer to who stands in for whom at any moment, so that what was decided
 * then can be judged again. Whoever the officer's own appointments name comes before the substitutes of substitutes, and among
 * equals whoever was appointed first. Two who stand in for each other are no error: nobody is asked twice, so every search ends.
 */
public final class Staffing {
    /** Nobody is away and nobody is appointed. */
    public static final Staffing EMPTY = new Staffing(List.of(), List.of());

    private final Map<OfficerId, List<Absence>> absences = new HashMap<>();
    private final Map<OfficerId, List<Appointment>> appointments = new HashMap<>();

    /** @param appointments in the order in which they were made */
    public Staffing(List<Absence> absences, List<Appointment> appointments) {
        absences.forEach(a -> this.absences
                .computeIfAbsent(a.officer(), o -> new java.util.ArrayList<>())
                .add(a));
        appointments.forEach(a -> this.appointments
                .computeIfAbsent(a.officer(), o -> new java.util.ArrayList<>())
                .add(a));
    }

    /** @param until not included; absent: no end is known */
    public record Absence(
            OfficerId officer, Instant from, @Nullable Instant until) {}

    /** @param until not included; absent: until dismissed */
    public record Appointment(
            OfficerId officer,
            OfficerId substitute,
            Instant from,
            @Nullable Instant until) {}

    public boolean isAway(OfficerId officer, Instant at) {
        return absences.getOrDefault(officer, List.of()).stream().anyMatch(a -> holds(a.from(), a.until(), at));
    }

    /** The officer, or whoever is there in their place; empty: nobody. */
    public Optional<OfficerId> inPlaceOf(OfficerId officer, Instant at) {
        return isAway(officer, at) ? standInFor(officer, at) : Optional.of(officer);
    }

    /** Whoever would act for the officer, were they there or not: never the officer; empty: nobody. */
    public Optional<OfficerId> standInFor(OfficerId officer, Instant at) {
        return chainOf(officer, at).stream()
                .filter(other -> !other.equals(officer))
                .filter(other -> !isAway(other, at))
                .findFirst();
    }

    /** The officer and everybody who could come in their place, nearest first, away or not. */
    public Set<OfficerId> chainOf(OfficerId officer, Instant at) {
        var asked = new LinkedHashSet<OfficerId>();
        var waiting = new ArrayDeque<OfficerId>(List.of(officer));
        var queued = new HashSet<OfficerId>(waiting);
        while (!waiting.isEmpty()) {
            OfficerId next = waiting.remove();
            asked.add(next);
            for (Appointment a : appointments.getOrDefault(next, List.of())) {
                if (holds(a.from(), a.until(), at) && queued.add(a.substitute())) {
                    waiting.add(a.substitute());
                }
            }
        }
        return asked;
    }

    private static boolean holds(Instant from, @Nullable Instant until, Instant at) {
        return !at.isBefore(from) && (until == null || at.isBefore(until));
    }
}
