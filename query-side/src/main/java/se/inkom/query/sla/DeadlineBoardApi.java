package se.inkom.query.sla;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Deadlines")
class DeadlineBoardApi {
    private final CountDeadlines deadlines;

    DeadlineBoardApi(CountDeadlines deadlines) {
        this.deadlines = deadlines;
    }

    @GetMapping("/api/sla/board")
    @Operation(summary = "How many cases are on time, due soon, overdue or answered, as of now")
    DeadlineBoard deadlineBoard() {
        return deadlines.board();
    }
}
