package se.inkom.web;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Says what is wrong with a body that could not be read, and where in it. */
final class UnreadableBody {
    private UnreadableBody() {}

    static ProblemException problem(HttpMessageNotReadableException failure) {
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyTooLargeException) {
                return new ProblemException(
                        HttpStatus.CONTENT_TOO_LARGE, "body-too-large", cause.getMessage() + " Send less.");
            }
        }
        return failure.getCause() instanceof JacksonException json
                ? worded(json)
                : bad("missing-body", "The request needs a JSON body, and there is none.");
    }

    private static ProblemException worded(JacksonException failure) {
        return switch (failure) {
            case UnrecognizedPropertyException unknown ->
                bad("unknown-field", "The body has a field that this request does not know: " + path(unknown) + ".")
                        .with("field", path(unknown));
            case InvalidFormatException wrong
            when enumOf(wrong.getTargetType()) != null ->
                bad(
                                "unknown-value",
                                "The value of '" + path(wrong) + "' is not one of " + enumOf(wrong.getTargetType())
                                        + ".")
                        .with("field", path(wrong));
            case MismatchedInputException wrong ->
                bad("wrong-type", "The value of '" + path(wrong) + "' is not of the type that belongs there.")
                        .with("field", path(wrong));
            case ValueInstantiationException wrong ->
                bad("invalid-value", "The value of '" + path(wrong) + "' is not allowed.")
                        .with("field", path(wrong));
            case StreamConstraintsException wrong ->
                bad("body-too-complex", "The body is nested too deep or has a value that is too long.");
            default ->
                bad(
                        "malformed-json",
                        "The body is not valid JSON, or gives a key twice, near line "
                                + failure.getLocation().getLineNr() + ", column "
                                + failure.getLocation().getColumnNr() + ".");
        };
    }

    private static @Nullable String enumOf(@Nullable Class<?> type) {
        if (type == null || !type.isEnum()) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants()).map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static String path(JacksonException failure) {
        var path = new StringBuilder();
        for (JacksonException.Reference step : failure.getPath()) {
            if (step.getPropertyName() != null) {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            } else {
                path.append('[').append(step.getIndex()).append(']');
            }
        }
        return path.isEmpty() ? "(body)" : path.toString();
    }

    private static ProblemException bad(String code, String detail) {
        return new ProblemException(HttpStatus.BAD_REQUEST, code, detail);
    }
}
