package se.inkom.command.support;

import static org.springframework.web.context.request.RequestAttributes.SCOPE_REQUEST;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.HandlerMapping;
import se.inkom.command.policy.Citation;
import se.inkom.command.policy.Policies;
import se.inkom.command.policy.RuleViolation;
import se.inkom.ledger.pipeline.PipelineBusy;
import se.inkom.web.ProblemException;
import se.inkom.web.Problems;
import se.inkom.web.ServiceUnavailableException;

/** Words the refusals of the core as problems: 409 for a rule, 412 for a stale version, 404 for a case nobody knows. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusalAdvice {
    private final Policies policies;
    private final ChangesSince changes;

    RefusalAdvice(Policies policies, ChangesSince changes) {
        this.policies = policies;
        this.changes = changes;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(RuleViolation refusal, ServletWebRequest request) {
        Citation cited = policies.citation(refusal.rule());
        var problem = new ProblemException(HttpStatus.CONFLICT, refusal.code(), String.valueOf(refusal.getMessage()))
                .refusedBy(
                        refusal.rule().name(),
                        new ProblemException.PolicySection(
                                cited.document(), cited.version(), cited.section(), cited.quotation()));
        return answer(problem, request);
    }

    /** Says who changed what since the caller looked, so that two officers need not guess (D31). */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> stale(StaleVersion refusal, ServletWebRequest request) {
        var problem = new ProblemException(
                        HttpStatus.PRECONDITION_FAILED, "version-stale", String.valueOf(refusal.getMessage()))
                .with("version", refusal.actual())
                .with(
                        "changes",
                        caseOf(request)
                                .map(id -> changes.of(id, refusal.expected()))
                                .orElse(List.of()))
                .withHeader(HttpHeaders.ETAG, "\"" + refusal.actual() + "\"");
        return answer(problem, request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> overtaken(ConcurrencyException refusal, ServletWebRequest request) {
        var problem = new ProblemException(
                HttpStatus.PRECONDITION_FAILED,
                "version-stale",
                "Somebody changed the case at the same moment and was first. Read it again, then decide again.");
        return answer(problem, request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> busy(PipelineBusy refusal, ServletWebRequest request) {
        var problem = new ServiceUnavailableException(
                "busy", String.valueOf(refusal.getMessage()), Duration.ofSeconds(1), refusal);
        return answer(problem, request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unknown(AggregateNotFoundException refusal, ServletWebRequest request) {
        return answer(Problems.notFound(), request);
    }

    private static Optional<UUID> caseOf(ServletWebRequest request) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, SCOPE_REQUEST);
        return variables instanceof Map<?, ?> map && map.get("caseId") instanceof String id
                ? Optional.of(UUID.fromString(id))
                : Optional.empty();
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemException problem, ServletWebRequest request) {
        return ResponseEntity.status(problem.status())
                .headers(problem.headers())
                .body(Problems.of(problem, request.getRequest().getRequestURI()));
    }
}
