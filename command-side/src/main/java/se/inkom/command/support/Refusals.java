package se.inkom.command.support;

import java.time.Duration;
import java.util.Optional;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import se.inkom.command.policy.Citation;
import se.inkom.command.policy.Policies;
import se.inkom.command.policy.RuleViolation;
import se.inkom.ledger.pipeline.PipelineBusy;
import se.inkom.web.ProblemException;
import se.inkom.web.Problems;
import se.inkom.web.ServiceUnavailableException;

/** Words the refusals of the core: 409 for a rule, 412 for a stale version, 404 for a case nobody knows. */
@Component
public final class Refusals {
    private final Policies policies;

    Refusals(Policies policies) {
        this.policies = policies;
    }

    /** Empty when it is no refusal but a failure. */
    public Optional<ProblemException> problem(RuntimeException refusal) {
        return Optional.ofNullable(
                switch (refusal) {
                    case RuleViolation rule -> refused(rule);
                    case StaleVersion stale -> stale(stale);
                    case ConcurrencyException overtaken -> overtaken();
                    case AggregateNotFoundException unknown -> Problems.notFound();
                    case PipelineBusy busy ->
                        new ServiceUnavailableException(
                                "busy", String.valueOf(busy.getMessage()), Duration.ofSeconds(1), busy);
                    case ProblemException worded -> worded;
                    default -> null;
                });
    }

    private ProblemException refused(RuleViolation refusal) {
        Citation cited = policies.citation(refusal.rule());
        return new ProblemException(HttpStatus.CONFLICT, refusal.code(), String.valueOf(refusal.getMessage()))
                .refusedBy(
                        refusal.rule().name(),
                        new ProblemException.PolicySection(
                                cited.document(), cited.version(), cited.section(), cited.quotation()));
    }

    private static ProblemException stale(StaleVersion refusal) {
        return new ProblemException(
                        HttpStatus.PRECONDITION_FAILED, "version-stale", String.valueOf(refusal.getMessage()))
                .with("version", refusal.actual())
                .withHeader(HttpHeaders.ETAG, "\"" + refusal.actual() + "\"");
    }

    private static ProblemException overtaken() {
        return new ProblemException(
                HttpStatus.PRECONDITION_FAILED,
                "version-stale",
                "Somebody changed the case at the same moment and was first. Read it again, then decide again.");
    }
}
