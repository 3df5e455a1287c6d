package se.inkom.command.routing;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import se.inkom.command.policy.BrokenPolicy;
import se.inkom.command.policy.Policies;
import se.inkom.command.policy.Policy;
import se.inkom.command.policy.PolicyReader;
import se.inkom.web.ProblemException;

/** Whom past posts would have come to (R29). Nothing is changed by asking. */
@RestController
class DryRunRoutingApi {
    private static final int CASES = 200;

    private final DryRun dryRun;
    private final Policies policies;

    DryRunRoutingApi(DryRun dryRun, Policies policies) {
        this.dryRun = dryRun;
        this.policies = policies;
    }

    /**
     * What to try.
     *
     * @param document a whole proposed policy; absent: the one that judges now
     * @param cases how many of the newest posts
     */
    @Schema(name = "RoutingDryRun")
    record Body(
            @Nullable @Size(min = 1, max = 1_000_000) String document,
            @Nullable @Min(1) @Max(2_000) Integer cases) {}

    @PostMapping("/api/routing/dry-run")
    DryRun.Result dryRun(@RequestBody @Valid Body body) {
        Policy policy = body.document() == null ? policies.current() : read(body.document());
        return dryRun.run(policy, body.document() != null, body.cases() == null ? CASES : body.cases());
    }

    private static Policy read(String document) {
        try {
            return PolicyReader.check(document, "proposed");
        } catch (BrokenPolicy broken) {
            throw new ProblemException(
                            HttpStatus.BAD_REQUEST,
                            "policy-broken",
                            "The proposed policy cannot be used. Each fault has its line and column.")
                    .with("faults", broken.faults());
        }
    }
}
