package se.inkom.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/**
 * Words what Tomcat refuses before any of our filters runs, such as a quotation mark in an address, like everything else.
 * Tomcat makes it by its name, hence public.
 */
public final class ProblemValve extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            response.setContentType("application/problem+json");
            byte[] body = (status >= 500
                            ? problem("internal-error", status, "The request failed on our side.")
                            : problem(
                                    "bad-request",
                                    status,
                                    "The request was refused before it was read: its address, headers or form are not valid."))
                    .getBytes(StandardCharsets.UTF_8);
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
            response.finishResponse();
        } catch (IOException | IllegalStateException gone) {
            // nobody is left to tell
        }
    }

    private static String problem(String code, int status, String detail) {
        return "{\"type\":\"urn:inkom:problem:%s\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
                .formatted(code, status >= 500 ? "Internal Server Error" : "Bad Request", status, detail);
    }
}
