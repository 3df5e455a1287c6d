package se.inkom.command.support;

import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import se.inkom.command.policy.RuleViolation;
import se.inkom.ledger.pipeline.PipelineBusy;
import se.inkom.web.ProblemException;
import se.inkom.web.Problems;

/** Answers with what {@link Refusals} says of a refusal. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusalAdvice {
    private final Refusals refusals;

    RefusalAdvice(Refusals refusals) {
        this.refusals = refusals;
    }

    @ExceptionHandler({
        RuleViolation.class,
        StaleVersion.class,
        ConcurrencyException.class,
        PipelineBusy.class,
        AggregateNotFoundException.class
    })
    ResponseEntity<ProblemDetail> refused(RuntimeException refusal, ServletWebRequest request) {
        ProblemException problem = refusals.problem(refusal).orElseThrow(() -> refusal);
        return ResponseEntity.status(problem.status())
                .headers(problem.headers())
                .body(Problems.of(problem, request.getRequest().getRequestURI()));
    }
}
