package se.inkom.query.diary;

import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.inkom.query.support.Page;
import se.inkom.web.Actor;
import se.inkom.web.Problems;

@RestController
class MattersApi {
    private final Diary diary;

    MattersApi(Diary diary) {
        this.diary = diary;
    }

    @GetMapping("/api/matters")
    Page<MatterFile> matterByNumber(
            @RequestParam String diaryNumber,
            @RequestParam(defaultValue = "PUBLIC") Readers.Asked variant,
            Actor actor) {
        return new Page<>(
                diary.matter(diaryNumber, Readers.variant(actor, variant, "matter")).stream()
                        .toList(),
                null);
    }

    @GetMapping("/api/matters/{matterId}")
    MatterFile matterById(
            @PathVariable UUID matterId, @RequestParam(defaultValue = "PUBLIC") Readers.Asked variant, Actor actor) {
        return diary.matter(matterId, Readers.variant(actor, variant, "matter")).orElseThrow(Problems::notFound);
    }
}
