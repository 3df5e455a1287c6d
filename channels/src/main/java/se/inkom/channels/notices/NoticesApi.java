package se.inkom.channels.notices;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.inkom.events.cases.CaseClock;
import se.inkom.events.ids.AccountId;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.OfficerId;
import se.inkom.events.ids.UnitId;
import se.inkom.web.Cursor;

/** What the operator sees of who was told of what, or was not, and why. */
@RestController
class NoticesApi {
    private final NoticeRows rows;

    NoticesApi(NoticeRows rows) {
        this.rows = rows;
    }

    @GetMapping("/api/notices")
    Page list(
            @RequestParam(required = false) @Nullable NoticeState noticeState,
            @RequestParam(required = false) @Nullable NoticeKind noticeKind,
            @RequestParam(required = false) @Nullable String officer,
            @RequestParam(required = false) @Nullable UUID caseId,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var filter = new NoticeRows.Filter(noticeState, noticeKind, officer, caseId);
        List<NoticeRows.Told> found = rows.list(filter, Cursor.before(cursor), limit + 1);
        List<NoticeRows.Told> page = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit ? Cursor.of(page.getLast().number()).toString() : null;
        return new Page(page.stream().map(Item::of).toList(), next);
    }

    @Schema(name = "NoticePage")
    record Page(List<Item> items, @Nullable String nextCursor) {}

    @Schema(name = "Notice")
    record Item(
            UUID eventId,
            NoticeKind kind,
            OfficerId officer,
            NoticeState state,
            Instant happenedAt,
            @Nullable Instant tellAt,
            @Nullable UUID mailId,
            @Nullable CaseId caseId,
            @Nullable AccountId account,
            @Nullable UnitId unit,
            @Nullable CaseClock clock,
            @Nullable Instant dueAt) {

        static Item of(NoticeRows.Told told) {
            Notice n = told.notice();
            return new Item(
                    n.eventId(),
                    n.kind(),
                    told.officer(),
                    told.state(),
                    n.happenedAt(),
                    told.tellAt(),
                    told.mailId(),
                    n.caseId(),
                    n.account(),
                    n.unit(),
                    n.clock(),
                    n.dueAt());
        }
    }
}
