package se.inkom.command.cases;

import org.jspecify.annotations.Nullable;
import se.inkom.events.ContentRef;
import se.inkom.events.SourcePost;

/**
 * The answer to {@link PauseAnswer}: where the writer may be heard, and in which words of theirs we know them.
 *
 * @param parentId what the post answers
 * @param words absent when no version of the post was seen
 */
record AnswerPauseAccepted(
        SourcePost post,
        @Nullable String parentId,
        @Nullable ContentRef words,
        long version) {}
