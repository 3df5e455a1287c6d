package se.inkom.query.diary;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A diary that exists; the public is told of each (L6).
 *
 * @param form how its numbers look
 * @param externalExample a number of the main diary system that some of its matters live in; null when none does
 * @param registerWithinWeekdays what "without delay" means here
 */
public record PublishedDiary(
        @Schema(example = "KS") String authority,
        @Schema(example = "Kommunstyrelsen") String name,
        @Schema(example = "COMMITTEE") String kind,
        @Schema(example = "{authority}{year}/{number}") String form,
        @Nullable String externalExample,
        int registerWithinWeekdays,
        List<Series> series) {

    /**
     * One year's numbers: 1 to {@code last}, without gaps (I5).
     *
     * @param last 0 while there is none
     */
    @Schema(name = "DiaryYear")
    public record Series(int year, int last) {}
}
