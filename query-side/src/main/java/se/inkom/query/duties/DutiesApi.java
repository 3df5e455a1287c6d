package se.inkom.query.duties;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.inkom.query.support.Page;
import se.inkom.web.Actor;
import se.inkom.web.Cursor;

@RestController
class DutiesApi {
    private final FindDuties duties;

    DutiesApi(FindDuties duties) {
        this.duties = duties;
    }

    @GetMapping("/api/duties")
    Duties duties(
            @RequestParam(required = false) @Nullable String officer,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            Actor reader) {
        String whose = officer == null ? reader.id().value() : officer;
        return duties.of(whose, Page.limit(limit), Cursor.parse(cursor, 3));
    }
}
