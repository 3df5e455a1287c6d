package se.inkom.query.diary;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;

/**
 * A secrecy marking: a warning that names its provision, never a decision (OSL 5:5, L5).
 *
 * @param date Stockholm date of the marking
 */
public record SecrecyNote(
        @Schema(example = "OSL 26:1") String provision,
        LocalDate date,
        @Schema(example = "KS") String authority) {}
