package se.inkom.query.publicdiary;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.inkom.events.registry.EntryDirection;
import se.inkom.query.diary.DiaryLine;

/**
 * One entry as anyone may read it (L4). Date, number and direction are always there; words are the public ones.
 *
 * @param date on which the document came in, went out or was drawn up, in Stockholm (L2)
 * @param counterpart who sent or received it; "Namn visas inte" where names are not published
 * @param voided whether it has been struck out (makulerad)
 * @param voidReason why, while it may be read
 */
record PublicEntry(
        String authority,
        @Schema(example = "KS2026/1") String diaryNumber,
        int entryNumber,
        LocalDate date,
        EntryDirection direction,
        @Nullable String counterpart,
        @Schema(example = "Hål i gatan") String subject,
        @Schema(example = "Kommentar om hål i gatan") String description,
        boolean voided,
        @Nullable String voidReason) {

    static final String HIDDEN_NAME = "Namn visas inte";

    static PublicEntry of(DiaryLine line, PublicDiaryProperties policy) {
        return new PublicEntry(
                line.authority(),
                line.diaryNumber(),
                line.entryNumber(),
                line.date(),
                line.direction(),
                counterpart(line, policy),
                line.subject(),
                line.description(),
                line.voided(),
                line.voidReason());
    }

    /** Where names are hidden, all entries with somebody outside say the same, whether the name is known, secret or not. */
    private static @Nullable String counterpart(DiaryLine line, PublicDiaryProperties policy) {
        if (policy.showsNames(line.authority())) {
            return line.counterpart();
        }
        return line.direction() == EntryDirection.INTERNAL ? null : HIDDEN_NAME;
    }
}
