package se.inkom.command.adoption;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import se.inkom.command.policy.BrokenPolicy;
import se.inkom.command.policy.PastCases;
import se.inkom.command.policy.Policy;
import se.inkom.command.policy.PolicyReader;
import se.inkom.web.ProblemException;

/** What a proposed policy would have decided otherwise about cases that are already there. Nothing is changed by asking. */
@RestController
class DryRunApi {
    private static final int CASES = 500;

    private final PastCases cases;

    DryRunApi(PastCases cases) {
        this.cases = cases;
    }

    /**
     * The proposal.
     *
     * @param document the whole file
     * @param cases how many of the newest cases are looked at
     */
    @Schema(name = "DryRun")
    record Body(
            @NotBlank @Size(max = 1_000_000) String document,
            @Nullable @Min(1) @Max(10_000) Integer cases) {}

    @Schema(name = "DryRunAnswer")
    record Answer(String policy, int cases, int decisions, List<PastCases.Difference> differences) {}

    @PostMapping("/api/policies/{policyId}/dry-run")
    Answer run(@PathVariable String policyId, @RequestBody @Valid Body body) {
        Policy proposed = read(policyId, body.document());
        var replay = cases.replay(proposed, body.cases() == null ? CASES : body.cases());
        return new Answer(proposed.id(), replay.cases(), replay.decisions(), replay.differences());
    }

    private static Policy read(String policyId, String document) {
        Policy proposed;
        try {
            proposed = PolicyReader.check(document, policyId);
        } catch (BrokenPolicy broken) {
            throw new ProblemException(
                            HttpStatus.BAD_REQUEST,
                            "policy-broken",
                            "The proposed policy cannot be used. Each fault has its line and column.")
                    .with("faults", broken.faults());
        }
        if (!proposed.id().equals(policyId)) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST,
                    "policy-id-differs",
                    "The proposed document has another id than the address. Use the same in both.");
        }
        return proposed;
    }
}
