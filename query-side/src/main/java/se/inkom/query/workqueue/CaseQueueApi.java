package se.inkom.query.workqueue;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.inkom.events.cases.Classification;
import se.inkom.query.support.DeadlineState;
import se.inkom.query.support.Page;
import se.inkom.web.Cursor;

@RestController
@Tag(name = "Cases")
class CaseQueueApi {
    private final FindCases cases;

    CaseQueueApi(FindCases cases) {
        this.cases = cases;
    }

    @GetMapping("/api/cases")
    @Operation(summary = "The work queue, most urgent first")
    Page<CaseQueueRow> findCases(
            @RequestParam(required = false) CaseQueueRow.@Nullable Status status,
            @RequestParam(required = false) @Nullable String account,
            @RequestParam(required = false) @Nullable String officer,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable Classification classification,
            @Parameter(description = "How the case stands to its deadline") @RequestParam(required = false) @Nullable
                    DeadlineState sla,
            @Parameter(description = "Swedish full-text search; secret cases are never found", example = "gata")
                    @RequestParam(required = false)
                    @Nullable
                    String q,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return cases.find(
                new FindCases.Filter(status, account, officer, unit, classification, sla, q),
                Page.limit(limit),
                Cursor.parse(cursor, 2));
    }
}
