package se.inkom.command.registry;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import se.inkom.command.support.Refusals;
import se.inkom.events.ids.CaseId;
import se.inkom.web.Actor;
import se.inkom.web.ProblemException;
import se.inkom.web.Problems;

/** Many diary decisions in one call: each is a transaction of its own, and one that is refused harms no other. */
@RestController
class BulkRegistrationApi {
    private static final int MOST = 200;

    private final DiaryDecisions decisions;
    private final Refusals refusals;

    BulkRegistrationApi(DiaryDecisions decisions, Refusals refusals) {
        this.decisions = decisions;
        this.refusals = refusals;
    }

    /** @param version of the case that the caller has seen, as in {@code If-Match} */
    @Schema(name = "RegistrationItem")
    record Item(
            @NotNull UUID caseId,
            @NotNull @Min(1) Long version,
            @NotNull @Valid RegisterCaseBody registration) {}

    @Schema(name = "RegisterCases")
    record Body(@NotEmpty @Size(max = MOST) List<@Valid @NotNull Item> cases) {}

    /**
     * What became of one.
     *
     * @param status as if it had been a call of its own
     * @param problem why it was refused
     */
    @Schema(name = "RegistrationResult")
    record Result(
            CaseId caseId,
            int status,
            DiaryDecisions.@Nullable Answer registered,
            @Nullable ProblemDetail problem) {}

    @Schema(name = "RegisterCasesAnswer")
    record Answer(int done, int refused, List<Result> results) {}

    @PostMapping("/api/registrations")
    Answer register(Actor actor, @RequestBody @Valid Body body) {
        List<Result> results =
                body.cases().stream().map(item -> one(item, actor)).toList();
        int done = (int) results.stream().filter(r -> r.problem() == null).count();
        return new Answer(done, results.size() - done, results);
    }

    private Result one(Item item, Actor actor) {
        var id = new CaseId(item.caseId());
        try {
            var asked = new RegistrationDesk.Asked(id, item.version(), actor);
            return new Result(id, HttpStatus.OK.value(), decisions.carryOut(asked, item.registration()), null);
        } catch (RuntimeException failure) {
            ProblemException why = refusals.problem(failure).orElseThrow(() -> failure);
            return new Result(id, why.status().value(), null, Problems.of(why, "/api/cases/" + id));
        }
    }
}
