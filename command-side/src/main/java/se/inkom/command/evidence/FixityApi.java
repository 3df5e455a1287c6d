package se.inkom.command.evidence;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.inkom.web.ProblemException;

/** What the last look through the archive found. */
@RestController
@RequestMapping("/api/evidence/fixity")
class FixityApi {
    private final FixityRuns runs;
    private final FixityScan scan;

    FixityApi(FixityRuns runs, FixityScan scan) {
        this.runs = runs;
        this.scan = scan;
    }

    @Schema(name = "FixityReport")
    record Report(
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt,
            long files,
            long bytes,
            List<FixityRuns.Damaged> damaged) {}

    @GetMapping
    Report latest() {
        return runs.latest()
                .map(run -> new Report(
                        run.startedAt(), run.finishedAt(), run.files(), run.bytes(), runs.findings(run.id())))
                .orElseGet(() -> new Report(null, null, 0, 0, List.of()));
    }

    /** Looks now, and answers when it is done: for an operator after a restore, who wants to know before going on. */
    @PostMapping
    @ResponseStatus(HttpStatus.OK)
    Report look() {
        if (!scan.run()) {
            throw new ProblemException(
                    HttpStatus.CONFLICT, "fixity-running", "The archive is being looked through already. Wait for it.");
        }
        return latest();
    }
}
