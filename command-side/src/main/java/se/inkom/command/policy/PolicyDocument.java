package se.inkom.command.policy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document that rules are quoted from, with what its title page says (R62).
 *
 * @param key what the rules of the same file call it
 * @param version as refusals name it
 */
public record PolicyDocument(
        String key,
        String title,
        String version,
        @Nullable String diaryNumber,
        @Nullable String owner,
        @Nullable String decidedBy,
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate validUntil,
        List<String> officers) {
    public PolicyDocument {
        officers = Absent.asEmpty(officers);
    }
}
