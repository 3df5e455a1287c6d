package se.inkom.house.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** HTTP with patience: what cannot be reached, or says 503, is asked again for a minute. */
final class Http {

    /** An answer; the body is missing when there was none that is JSON. */
    record Answer(int status, JsonNode body) {
        boolean ok() {
            return status / 100 == 2;
        }

        /** The code of a problem, such as {@code evidence-missing}. */
        String problem() {
            String type = body.path("type").asString("");
            return type.substring(type.lastIndexOf(':') + 1);
        }
    }

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int TRIES = 120;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();

    static HttpRequest.Builder json(String method, String address, Object body) {
        return HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
    }

    /**
     * Only for requests that may safely be sent twice.
     *
     * @throws IllegalStateException when nobody answered for a minute
     */
    Answer untilReached(HttpRequest.Builder request) throws InterruptedException {
        HttpRequest built = request.build();
        for (int i = 0; i < TRIES; i++) {
            try {
                HttpResponse<String> answer = client.send(built, HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() != 503) {
                    return new Answer(answer.statusCode(), parse(answer.body()));
                }
            } catch (IOException e) {
                // not up yet, or just killed: asked again below
            }
            Thread.sleep(PAUSE);
        }
        throw new IllegalStateException("nobody answers at " + built.uri());
    }

    private static JsonNode parse(String body) {
        try {
            return body.isBlank() ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }
}
