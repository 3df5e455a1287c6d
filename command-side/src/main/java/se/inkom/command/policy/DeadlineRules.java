package se.inkom.command.policy;

import java.util.List;
import java.util.Optional;
import se.inkom.events.cases.CaseClock;

/**
 * How long there is to answer (R31, R32), and for what else a clock runs.
 *
 * @param standard name of the profile that holds for answers unless something tightens it
 * @param opening when offices are open, by name
 */
public record DeadlineRules(
        String standard,
        List<DeadlineProfile> profiles,
        List<OpeningHours> opening,
        CalendarRules calendar,
        ClockRules clocks) {
    /** What a file without the section means: the statute's "promptly", counted as one weekday (ADR 0009). */
    static final DeadlineRules PROMPTLY = new DeadlineRules(
            "24-weekday-hours", List.of(DeadlineProfile.WEEKDAY), List.of(), CalendarRules.STATUTORY, ClockRules.NONE);

    public DeadlineRules {
        profiles = Absent.asEmpty(profiles);
        opening = Absent.asEmpty(opening);
        calendar = Absent.as(CalendarRules.STATUTORY, calendar);
        clocks = Absent.as(ClockRules.NONE, clocks);
    }

    public DeadlineProfile standardProfile() {
        return profile(standard);
    }

    /** @throws IllegalArgumentException for a name that the policy does not have */
    public DeadlineProfile profile(String name) {
        return profiles.stream()
                .filter(p -> p.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The policy has no deadline profile " + name));
    }

    /** Empty when the policy has no such clock. */
    public Optional<DeadlineProfile> profileOf(CaseClock clock) {
        return clock == CaseClock.ANSWER
                ? Optional.of(standardProfile())
                : Optional.ofNullable(clocks.profileOf(clock)).map(this::profile);
    }

    /** The profile that a stored deadline was reckoned by, if the policy still has it. */
    public Optional<DeadlineProfile> reckonedBy(String reckoning) {
        return profiles.stream().filter(p -> p.reckoning().equals(reckoning)).findFirst();
    }

    /** When the office of a profile is open; its own two hours on every day when it names no opening hours. */
    public OpeningHours openingOf(DeadlineProfile profile) {
        return opening.stream()
                .filter(o -> o.name().equals(profile.open()))
                .findFirst()
                .orElseGet(() -> OpeningHours.daily(profile));
    }
}
