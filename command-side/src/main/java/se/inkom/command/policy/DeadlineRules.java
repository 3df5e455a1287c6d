package se.inkom.command.policy;

import java.util.List;

/**
 * How long there is to answer (R31, R32).
 *
 * @param standard name of the profile that holds unless something tightens it
 */
public record DeadlineRules(String standard, List<DeadlineProfile> profiles) {
    /** What a file without the section means: the statute's "promptly", counted as one weekday (ADR 0009). */
    static final DeadlineRules PROMPTLY = new DeadlineRules("24-weekday-hours", List.of(DeadlineProfile.WEEKDAY));

    public DeadlineRules {
        profiles = Absent.asEmpty(profiles);
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
}
