package se.inkom.command.adoption;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.inkom.command.policy.ChecklistItem;
import se.inkom.command.policy.Citation;
import se.inkom.command.policy.Policies;
import se.inkom.command.policy.Policy;
import se.inkom.command.policy.PolicyReader;
import se.inkom.command.time.StockholmTime;
import se.inkom.events.ids.OfficerId;
import se.inkom.events.ids.PolicyRef;
import se.inkom.events.policy.PolicyAdopted;
import se.inkom.web.Problems;

/** Which policies were adopted, and what each says (R46, R61, R62). A policy is public, so every member of staff may read it. */
@RestController
@RequestMapping("/api/policies")
class PoliciesApi {
    private final AdoptedPolicies adopted;
    private final Policies policies;
    private final Clock clock;

    PoliciesApi(AdoptedPolicies adopted, Policies policies, Clock clock) {
        this.adopted = adopted;
        this.policies = policies;
        this.clock = clock;
    }

    @Schema(name = "Policies")
    record Adoptions(List<Adoption> policies) {}

    @Schema(name = "Adoption")
    record Adoption(
            PolicyRef policy,
            String municipality,
            boolean current,
            Instant adoptedAt,
            OfficerId adoptedBy,
            @Nullable LocalDate validUntil,
            @Nullable LocalDate revisionDue,
            List<String> warnings) {}

    @Schema(name = "PolicyVersion")
    record Version(
            PolicyRef policy,
            String municipality,
            Instant adoptedAt,
            String digest,
            List<CitedRule> rules,
            List<ChecklistItem> checklist,
            String document) {}

    @Schema(name = "CitedRule")
    record CitedRule(
            String number,
            String document,
            String version,
            String section,
            @Nullable String quotation) {}

    @GetMapping
    Adoptions list() {
        return new Adoptions(
                adopted.all().reversed().stream().map(this::adoption).toList());
    }

    @GetMapping("/{policyId}/{policyVersion}")
    Version one(@PathVariable String policyId, @PathVariable int policyVersion) {
        PolicyAdopted e = adopted.all().stream()
                .filter(a -> a.policy().id().equals(policyId) && a.policy().version() == policyVersion)
                .findFirst()
                .orElseThrow(Problems::notFound);
        Policy policy = read(e);
        return new Version(
                e.policy(),
                policy.municipality(),
                e.adoptedAt(),
                e.digest(),
                policy.rules().stream()
                        .map(rule -> {
                            Citation cited = policy.citation(rule.number()).orElseThrow();
                            return new CitedRule(
                                    rule.number(),
                                    cited.document(),
                                    cited.version(),
                                    cited.section(),
                                    cited.quotation());
                        })
                        .toList(),
                policy.checklist(),
                e.document());
    }

    private Adoption adoption(PolicyAdopted e) {
        Policy policy = read(e);
        boolean current = e.policy().equals(policies.current().ref());
        return new Adoption(
                e.policy(),
                policy.municipality(),
                current,
                e.adoptedAt(),
                e.adoptedBy(),
                policy.validity().until(),
                policy.validity().revisionDue(),
                current ? PolicyWarnings.of(policy, StockholmTime.dateOf(clock.instant())) : List.of());
    }

    private Policy read(PolicyAdopted e) {
        return policies.version(e.policy())
                .orElseGet(() -> PolicyReader.adopted(e.document(), e.policy().version()));
    }
}
