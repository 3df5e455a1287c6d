package se.inkom.command.cases;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.inkom.command.answers.Finding;

/** How an answer would look: as citizens would read it, how long that is on its channel, and what there is to say. */
@Schema(name = "AnswerPreview")
record AnswerPreview(
        String signedText,
        @Nullable Integer length,
        @Nullable Integer maxLength,
        List<Finding> findings) {}
