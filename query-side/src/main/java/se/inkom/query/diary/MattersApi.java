package se.inkom.query.diary;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.inkom.query.support.Page;
import se.inkom.web.Actor;
import se.inkom.web.Cursor;
import se.inkom.web.Problems;

@RestController
class MattersApi {
    private final Diary diary;

    MattersApi(Diary diary) {
        this.diary = diary;
    }

    /** One matter with its entries by its number, or many without. */
    @GetMapping("/api/matters")
    Page<MatterFile> findMatters(
            @RequestParam(required = false) @Nullable String diaryNumber,
            @RequestParam(required = false) @Nullable String authority,
            @RequestParam(required = false) @Nullable MatterStatus matterStatus,
            @RequestParam(required = false) @Nullable String responsible,
            @RequestParam(defaultValue = "PUBLIC") Readers.Asked variant,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            Actor actor) {
        if (diaryNumber == null) {
            return diary.matters(authority, matterStatus, responsible, Page.limit(limit), Cursor.parse(cursor, 3));
        }
        Variant asked = Readers.variant(actor, variant, "matter");
        return new Page<>(diary.matter(diaryNumber, asked).stream().toList(), null);
    }

    @GetMapping("/api/matters/{matterId}")
    MatterFile matterById(
            @PathVariable UUID matterId, @RequestParam(defaultValue = "PUBLIC") Readers.Asked variant, Actor actor) {
        return diary.matter(matterId, Readers.variant(actor, variant, "matter")).orElseThrow(Problems::notFound);
    }
}
