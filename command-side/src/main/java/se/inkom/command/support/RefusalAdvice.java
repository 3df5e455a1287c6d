package se.inkom.command.support;

import static org.springframework.web.context.request.RequestAttributes.SCOPE_REQUEST;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.HandlerMapping;
import se.inkom.command.policy.RuleViolation;
import se.inkom.ledger.pipeline.PipelineBusy;
import se.inkom.web.ProblemException;
import se.inkom.web.Problems;

/** Answers with what {@link Refusals} says of a refusal. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusalAdvice {
    private final Refusals refusals;
    private final ChangesSince changes;

    RefusalAdvice(Refusals refusals, ChangesSince changes) {
        this.refusals = refusals;
        this.changes = changes;
    }

    /** Says who changed what since the caller looked, so that two officers need not guess (D31). */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> stale(StaleVersion refusal, ServletWebRequest request) {
        ProblemException problem = refusals.problem(refusal)
                .orElseThrow(() -> refusal)
                .with(
                        "changes",
                        aggregateOf(request)
                                .map(id -> changes.of(id, refusal.expected()))
                                .orElse(List.of()));
        return answer(problem, request);
    }

    @ExceptionHandler({
        RuleViolation.class,
        ConcurrencyException.class,
        PipelineBusy.class,
        AggregateNotFoundException.class
    })
    ResponseEntity<ProblemDetail> refused(RuntimeException refusal, ServletWebRequest request) {
        return answer(refusals.problem(refusal).orElseThrow(() -> refusal), request);
    }

    private static Optional<UUID> aggregateOf(ServletWebRequest request) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, SCOPE_REQUEST);
        return variables instanceof Map<?, ?> map
                ? Stream.of("caseId", "matterId")
                        .map(map::get)
                        .flatMap(id -> id instanceof String text ? Stream.of(UUID.fromString(text)) : Stream.empty())
                        .findFirst()
                : Optional.empty();
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemException problem, ServletWebRequest request) {
        return ResponseEntity.status(problem.status())
                .headers(problem.headers())
                .body(Problems.of(problem, request.getRequest().getRequestURI()));
    }
}
