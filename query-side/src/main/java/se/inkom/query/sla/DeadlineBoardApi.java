package se.inkom.query.sla;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DeadlineBoardApi {
    private final CountDeadlines deadlines;

    DeadlineBoardApi(CountDeadlines deadlines) {
        this.deadlines = deadlines;
    }

    @GetMapping("/api/sla/board")
    DeadlineBoard deadlineBoard() {
        return deadlines.board();
    }
}
