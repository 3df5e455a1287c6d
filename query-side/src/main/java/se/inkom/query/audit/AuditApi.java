package se.inkom.query.audit;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.inkom.ledger.store.RawEvent;
import se.inkom.ledger.store.RawEvents;
import se.inkom.query.support.Page;
import se.inkom.web.Cursor;
import se.inkom.web.ProblemException;
import se.inkom.web.Problems;

@RestController
@RequestMapping("/api/audit")
class AuditApi {
    private static final int DEFAULT_EVENTS = 1_000;
    private static final int MOST_EVENTS = 100_000;
    private static final int PAGE = 1_000;

    private final Checkpoints checkpoints;
    private final RawEvents ledger;

    AuditApi(Checkpoints checkpoints, DataSource dataSource) {
        this.checkpoints = checkpoints;
        this.ledger = new RawEvents(dataSource);
    }

    @GetMapping("/checkpoints")
    Page<CheckpointRow> findCheckpoints(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return checkpoints.page(Page.limit(limit), Cursor.parse(cursor, 2));
    }

    @GetMapping("/checkpoints/latest")
    ResponseEntity<byte[]> latestCheckpoint() {
        SignedCheckpoint latest = checkpoints.latest().orElseThrow(Problems::notFound);
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("text/plain;charset=UTF-8"))
                .body(latest.note().getBytes(StandardCharsets.UTF_8));
    }

    /** A page at a time, so that a stream of any length takes little memory and no transaction. */
    @GetMapping("/events")
    void rawEvents(
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(required = false) @Nullable Integer limit,
            HttpServletResponse response)
            throws IOException {
        int left = limit(limit);
        response.setContentType("application/x-ndjson");
        var lines = new EventLines(response.getOutputStream());
        long position = after;
        while (left > 0) {
            List<RawEvent> page = ledger.after(position, Math.min(left, PAGE));
            for (RawEvent event : page) {
                lines.write(event);
            }
            left = page.size() < PAGE ? 0 : left - page.size();
            position = page.isEmpty() ? position : page.getLast().position();
        }
        lines.flush();
    }

    private static int limit(@Nullable Integer asked) {
        int limit = asked == null ? DEFAULT_EVENTS : asked;
        if (limit < 1 || limit > MOST_EVENTS) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST, "wrong-parameter", "limit must be between 1 and " + MOST_EVENTS + ".");
        }
        return limit;
    }
}
