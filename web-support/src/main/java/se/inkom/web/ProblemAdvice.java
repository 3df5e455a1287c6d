package se.inkom.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns every failure of a request into a problem with a stable type; one place, so that all applications sound alike. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<Object> refused(ProblemException problem, WebRequest request) {
        return answer(problem, problem.headers(), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> brokenForm(MultipartException failure, WebRequest request) {
        return answer(
                new ProblemException(
                        HttpStatus.BAD_REQUEST,
                        "malformed-form",
                        "The multipart form could not be read. Check its parts."),
                HttpHeaders.EMPTY,
                request);
    }

    /** Security's own exceptions go on to the filters, which know the answer. */
    @ExceptionHandler
    ResponseEntity<Object> anythingElse(Exception failure, WebRequest request) throws Exception {
        if (failure instanceof AccessDeniedException || failure instanceof AuthenticationException) {
            throw failure;
        }
        var unreachable = Unreachable.from(failure);
        if (unreachable != null) {
            LOG.warn("{} for {}", unreachable.code(), pathOf(request));
            return answer(unreachable, unreachable.headers(), request);
        }
        LOG.error("Request failed: {}", pathOf(request), failure);
        return answer(
                new ProblemException(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "internal-error",
                        "The request failed on our side. The log has it under the correlation id of this answer."),
                HttpHeaders.EMPTY,
                request);
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception failure, @Nullable Object body, HttpHeaders headers, HttpStatusCode code, WebRequest request) {
        return answer(worded(failure, code, headers), headers, request);
    }

    private static ProblemException worded(Exception failure, HttpStatusCode code, HttpHeaders headers) {
        HttpStatus status = HttpStatus.valueOf(code.value());
        return switch (failure) {
            case HttpMessageNotReadableException unreadable -> UnreadableBody.problem(unreadable);
            case MethodArgumentNotValidException invalid -> notValid(invalid.getBindingResult());
            case HandlerMethodValidationException invalid -> invalid(parameters(invalid));
            case MissingServletRequestParameterException missing ->
                bad("missing-parameter", "The request lacks the parameter '" + missing.getParameterName() + "'.");
            case MissingServletRequestPartException missing ->
                bad("missing-part", "The form lacks the part '" + missing.getRequestPartName() + "'.");
            case MissingRequestHeaderException missing ->
                bad("missing-header", "The request lacks the header '" + missing.getHeaderName() + "'.");
            case MethodArgumentTypeMismatchException wrong -> wrongParameter(wrong.getName(), wrong.getRequiredType());
            default ->
                switch (status) {
                    case NOT_FOUND -> Problems.notFound();
                    case METHOD_NOT_ALLOWED ->
                        new ProblemException(
                                status,
                                "method-not-allowed",
                                "This address does not take that method. It takes " + headers.getFirst("Allow") + ".");
                    case UNSUPPORTED_MEDIA_TYPE ->
                        new ProblemException(
                                status,
                                "unsupported-media-type",
                                "This address does not read that Content-Type. It reads " + headers.getFirst("Accept")
                                        + ".");
                    case NOT_ACCEPTABLE ->
                        new ProblemException(
                                status,
                                "not-acceptable",
                                "This address cannot answer in the form that Accept asks for.");
                    case CONTENT_TOO_LARGE ->
                        new ProblemException(
                                status, "body-too-large", "The upload is larger than allowed here. Send less.");
                    default ->
                        status.is5xxServerError()
                                ? new ProblemException(status, "internal-error", "The request failed on our side.")
                                : new ProblemException(status, "bad-request", "The request is not valid.");
                };
        };
    }

    /** The first parameter of those bound together that is none of its type; Spring's own words would quote our classes. */
    private static ProblemException notValid(BindingResult found) {
        return found.getFieldErrors().stream()
                .filter(FieldError::isBindingFailure)
                .map(FieldError::getField)
                .findFirst()
                .map(name -> wrongParameter(name, found.getFieldType(name)))
                .orElseGet(() -> invalid(fields(found.getAllErrors())));
    }

    private static ProblemException wrongParameter(String name, @Nullable Class<?> type) {
        String takes = ParameterTypes.inWords(type);
        return bad(
                "wrong-parameter",
                takes.isEmpty()
                        ? "The value of '" + name + "' is not valid."
                        : "The value of '" + name + "' is not valid. It takes " + takes + ".");
    }

    private static ProblemException bad(String code, String detail) {
        return new ProblemException(HttpStatus.BAD_REQUEST, code, detail);
    }

    private static ProblemException invalid(List<Map<String, String>> errors) {
        return bad("invalid-field", "Some fields are missing or out of bounds; 'errors' names each of them.")
                .with("errors", errors);
    }

    private static List<Map<String, String>> fields(List<ObjectError> found) {
        var errors = new ArrayList<Map<String, String>>();
        for (ObjectError error : found) {
            String field = error instanceof FieldError named ? named.getField() : error.getObjectName();
            errors.add(Map.of("field", field, "problem", String.valueOf(error.getDefaultMessage())));
        }
        return errors;
    }

    private static List<Map<String, String>> parameters(HandlerMethodValidationException invalid) {
        var errors = new ArrayList<Map<String, String>>();
        invalid.getParameterValidationResults().forEach(result -> result.getResolvableErrors()
                .forEach(error -> errors.add(Map.of(
                        "field",
                        error instanceof FieldError named
                                ? named.getField()
                                : String.valueOf(result.getMethodParameter().getParameterName()),
                        "problem",
                        String.valueOf(error.getDefaultMessage())))));
        return errors;
    }

    private static ResponseEntity<Object> answer(ProblemException problem, HttpHeaders headers, WebRequest request) {
        return ResponseEntity.status(problem.status())
                .headers(headers)
                .headers(problem.headers())
                .contentType(
                        MediaType.APPLICATION_PROBLEM_JSON) // whatever Accept says, even when it says nothing sensible
                .body(Problems.of(problem, pathOf(request)));
    }

    private static String pathOf(WebRequest request) {
        return request instanceof ServletWebRequest servlet
                ? servlet.getRequest().getRequestURI()
                : "/";
    }
}
