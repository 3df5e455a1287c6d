package se.inkom.command.cases;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import se.inkom.events.cases.Classification;
import se.inkom.events.ids.CaseId;
import se.inkom.web.Actor;

/** Sorts many cases in one call (R26): each has its own answer, and one that is refused harms no other. */
@RestController
class BulkTriageApi {
    private static final int MOST = 200;

    private final BulkTriage triage;

    BulkTriageApi(BulkTriage triage) {
        this.triage = triage;
    }

    /**
     * One case of many.
     *
     * @param version the version of the case that the caller has seen, as in {@code If-Match}
     * @param officer who gets it, if it changes hands at once; with a reason
     */
    @Schema(name = "TriageItem")
    record Item(
            @NotNull UUID caseId,
            @NotNull @Min(1) Long version,
            @NotNull Classification classification,
            @Size(min = 1, max = 100) @Nullable String officer,
            @Size(max = 2000) @Nullable String reason) {}

    @Schema(name = "TriageCases")
    record Body(@NotEmpty @Size(max = MOST) List<@Valid @NotNull Item> cases) {}

    /**
     * What became of one.
     *
     * @param status as if it had been a call of its own: 200, 404, 409 or 412
     * @param version of the case now; absent when it is unknown
     * @param problem why it was refused
     */
    @Schema(name = "TriageResult")
    record Result(
            CaseId caseId,
            int status,
            @Nullable Long version,
            @Nullable ProblemDetail problem) {
        boolean isDone() {
            return problem == null;
        }
    }

    @Schema(name = "TriageAnswer")
    record Answer(int done, int refused, List<Result> results) {}

    @PostMapping("/api/triage")
    Answer triage(Actor actor, @RequestBody @Valid Body body) {
        List<Result> results =
                body.cases().stream().map(item -> triage.one(item, actor)).toList();
        int done = (int) results.stream().filter(Result::isDone).count();
        return new Answer(done, results.size() - done, results);
    }
}
