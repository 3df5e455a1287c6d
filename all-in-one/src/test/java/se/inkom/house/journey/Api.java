package se.inkom.house.journey;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** HTTP as a program of the municipality would speak it. */
final class Api {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private static final JsonMapper JSON = new JsonMapper();

    private final String base;
    private final String token;

    Api(String base, String token) {
        this.base = base;
        this.token = token;
    }

    /** An answer with its status. */
    record Answer(int status, String body) {
        JsonNode json() {
            return JSON.readTree(body);
        }

        long version() {
            return json().get("version").asLong();
        }
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    /** A file as it is. */
    byte[] bytes(String path) {
        try {
            var response = HTTP.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new IllegalStateException(path + " answers " + response.statusCode());
            }
            return response.body();
        } catch (IOException e) {
            throw new Unreachable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    Answer post(String path, String body) {
        return send(json(path).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    Answer put(String path, String body) {
        return send(json(path).PUT(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** A change of a case whose version the caller has seen. */
    Answer change(String caseId, long version, String what, String body) {
        return changeAt("/api/cases/" + caseId + "/" + what, version, body);
    }

    Answer changeAt(String path, long version, String body) {
        return send(
                json(path).header("If-Match", "\"" + version + "\"").POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** The same, repeatable: the server answers the same key with the same answer. */
    Answer change(String caseId, long version, String what, String body, String key) {
        return send(json("/api/cases/" + caseId + "/" + what)
                .header("If-Match", "\"" + version + "\"")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    Answer upload(String caseId, long version, byte[] png) {
        var form = new MultipartForm().file("file", "bild.png", "image/png", png);
        return send(request("/api/cases/" + caseId + "/evidence")
                .header("If-Match", "\"" + version + "\"")
                .header("Content-Type", form.contentType())
                .POST(form.body()));
    }

    Answer uploadPicture(String caseId, long version, String rights, byte[] png) {
        var form = new MultipartForm().json("rights", rights).file("file", "bild.png", "image/png", png);
        return send(request("/api/cases/" + caseId + "/pictures")
                .header("If-Match", "\"" + version + "\"")
                .header("Content-Type", form.contentType())
                .POST(form.body()));
    }

    /** Anything at all. */
    Answer call(String method, String path, Map<String, String> headers, HttpRequest.BodyPublisher body) {
        var request = request(path).method(method, body);
        headers.forEach(request::header);
        return send(request);
    }

    private HttpRequest.Builder json(String path) {
        return request(path).header("Content-Type", "application/json");
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(15));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    /** @throws Unreachable when nobody answers, as in a killed house */
    private static Answer send(HttpRequest.Builder request) {
        try {
            var response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(response.statusCode(), response.body());
        } catch (IOException e) {
            throw new Unreachable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static final class Unreachable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreachable(IOException cause) {
            super(cause);
        }
    }
}
