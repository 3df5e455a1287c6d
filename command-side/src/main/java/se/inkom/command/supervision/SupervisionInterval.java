package se.inkom.command.supervision;

import org.springframework.stereotype.Component;
import se.inkom.command.policy.Policies;
import se.inkom.command.policy.SupervisionRules;

/** How often the policy wants somebody to look; where it says nothing, daily, and never a week without (L13). */
@Component
class SupervisionInterval {
    private static final int HOURS_OF_A_DAY = 24;
    private static final int LONGEST_DAYS = 7;

    private final Policies policies;

    SupervisionInterval(Policies policies) {
        this.policies = policies;
    }

    int weekdays() {
        Integer hours = rules().everyHours();
        return hours == null ? 1 : Math.max(1, hours / HOURS_OF_A_DAY);
    }

    int ceilingDays() {
        Integer days = rules().ceilingDays();
        return days == null ? LONGEST_DAYS : Math.min(days, LONGEST_DAYS);
    }

    private SupervisionRules rules() {
        return policies.current().supervision();
    }
}
