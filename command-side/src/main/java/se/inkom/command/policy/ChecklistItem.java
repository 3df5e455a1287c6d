package se.inkom.command.policy;

import org.jspecify.annotations.Nullable;

/**
 * What an account's page is held against when somebody looks at it (R19, R20, L12).
 *
 * @param rule the rule that demands it, when the policy does
 * @param law the law that demands it, otherwise
 */
public record ChecklistItem(
        String key, @Nullable String rule, @Nullable String law, String text) {}
