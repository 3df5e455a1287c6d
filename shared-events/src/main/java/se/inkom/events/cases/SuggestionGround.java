package se.inkom.events.cases;

import org.jspecify.annotations.Nullable;

/**
 * One reason for a {@link Suggestion}. Both parts are the policy's own words, never the citizen's.
 *
 * @param rule the rule's code in the policy, such as {@code broken-things}
 * @param word the entry of the policy's word list that occurs in the post; absent where the rule goes by no word, and where
 *     the word would tell of somebody's health or circumstances (R58)
 */
public record SuggestionGround(String rule, @Nullable String word) {}
