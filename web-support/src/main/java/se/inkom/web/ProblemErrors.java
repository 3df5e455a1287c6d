package se.inkom.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The last resort: what the container refused before any endpoint was reached is worded like everything else. */
@Hidden
@RestController
class ProblemErrors implements ErrorController {
    private final Problems problems;

    ProblemErrors(Problems problems) {
        this.problems = problems;
    }

    @RequestMapping("${server.error.path:/error}")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpStatus status = statusOf(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE));
        problems.write(
                response,
                request,
                status == HttpStatus.NOT_FOUND
                        ? Problems.notFound()
                        : new ProblemException(
                                status,
                                status.is5xxServerError() ? "internal-error" : "bad-request",
                                status.is5xxServerError()
                                        ? "The request failed on our side. The log has it under the correlation id of this answer."
                                        : "The request was refused before it was read: its address, headers or form are not valid."));
    }

    private static HttpStatus statusOf(@Nullable Object code) {
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        return status == null || !status.isError() ? HttpStatus.NOT_FOUND : status;
    }
}
