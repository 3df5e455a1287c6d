package se.inkom.channels.platforms;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a search for an answer of ours under a post brought. */
public sealed interface AnswerSearch {
    /**
     * Everything under the post was read to the end.
     *
     * @param platformIds our answers with exactly the text; empty means that there certainly is none
     */
    record Complete(List<String> platformIds) implements AnswerSearch {}

    /** The look itself failed, so nothing is known. */
    record Unclear(String reason, @Nullable Duration pause) implements AnswerSearch {}
}
