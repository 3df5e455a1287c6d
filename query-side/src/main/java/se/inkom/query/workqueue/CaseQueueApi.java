package se.inkom.query.workqueue;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.inkom.events.cases.Classification;
import se.inkom.query.support.AnswerProgress;
import se.inkom.query.support.DeadlineState;
import se.inkom.query.support.Page;
import se.inkom.web.Cursor;

@RestController
class CaseQueueApi {
    private final FindCases cases;

    CaseQueueApi(FindCases cases) {
        this.cases = cases;
    }

    @GetMapping("/api/cases")
    Page<CaseQueueRow> findCases(
            @RequestParam(required = false) CaseQueueRow.@Nullable Status status,
            @RequestParam(required = false) @Nullable String account,
            @RequestParam(required = false) @Nullable String officer,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable Classification classification,
            @RequestParam(required = false) @Nullable Classification suggestion,
            @RequestParam(defaultValue = "false") boolean unclassified,
            @RequestParam(required = false) @Nullable String topic,
            @RequestParam(required = false) @Nullable AnswerProgress answer,
            @RequestParam(required = false) @Nullable DeadlineState sla,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return cases.find(
                new FindCases.Filter(
                        status,
                        account,
                        officer,
                        unit,
                        classification,
                        suggestion,
                        unclassified,
                        topic,
                        answer,
                        sla,
                        q),
                Page.limit(limit),
                Cursor.parse(cursor, 2));
    }
}
