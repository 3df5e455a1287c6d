package se.inkom.query.diary;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.inkom.query.support.Page;
import se.inkom.web.Actor;
import se.inkom.web.Cursor;

@RestController
class DiaryApi {
    private final Diary diary;

    DiaryApi(Diary diary) {
        this.diary = diary;
    }

    @GetMapping("/api/diary")
    Page<DiaryEntry> findEntries(
            @RequestParam(required = false) @Nullable String authority,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable MatterStatus matterStatus,
            @RequestParam(required = false) @Nullable Long changedSince,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "PUBLIC") Readers.Asked variant,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            Actor actor) {
        var filter = new DiaryFilter(authority, year, from, to, matterStatus, changedSince, q, null);
        return diary.find(filter, Readers.variant(actor, variant, "diary"), Page.limit(limit), Cursor.parse(cursor, 4));
    }

    @GetMapping("/api/diary/voided")
    Page<DiaryEntry> voidedEntries(
            @RequestParam(required = false) @Nullable String authority,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return diary.voided(authority, Page.limit(limit), Cursor.parse(cursor, 3));
    }
}
