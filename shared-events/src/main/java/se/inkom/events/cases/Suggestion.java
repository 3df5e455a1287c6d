package se.inkom.events.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the policy's rules made of a version of a post when it came in (R26). A suggestion and nothing more: a person confirms
 * or corrects it with {@link CaseClassified}. The policy's version is in the event's metadata.
 *
 * @param grounds the rules that made it, weightiest first; at most five
 * @param topic the policy's name of what the post is about (R27), such as {@code water}
 */
public record Suggestion(
        Classification classification,
        List<SuggestionGround> grounds,
        @Nullable String topic) {
    public Suggestion {
        grounds = List.copyOf(grounds);
    }
}
