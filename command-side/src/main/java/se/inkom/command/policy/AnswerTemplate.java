package se.inkom.command.policy;

import org.jspecify.annotations.Nullable;
import se.inkom.events.cases.Classification;

/**
 * A beginning for an answer, in plain words (R28).
 *
 * @param unit whose it is; absent: everybody's
 * @param classification what kind of post it suits; absent: any
 * @param text with variables as {@code {{name}}}
 */
public record AnswerTemplate(
        String id,
        String name,
        @Nullable String unit,
        @Nullable Classification classification,
        String text) {}
