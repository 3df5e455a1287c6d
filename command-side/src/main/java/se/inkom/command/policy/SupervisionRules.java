package se.inkom.command.policy;

import org.jspecify.annotations.Nullable;

/**
 * How often somebody looks at each account (R21, R22).
 *
 * @param everyHours the interval the policy asks for, on weekdays
 * @param ceilingDays after which the law's rule of thumb is broken (L13)
 * @param rule the rule that asks
 */
public record SupervisionRules(
        @Nullable Integer everyHours,
        @Nullable Integer ceilingDays,
        @Nullable String rule) {
    static final SupervisionRules NONE = new SupervisionRules(null, null, null);
}
