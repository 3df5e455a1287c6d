package se.inkom.house.demo;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** The two APIs as an officer's tool sees them: read from one, command the other, start over when somebody was faster. */
final class CaseDesk {

    private static final int TRIES = 60;

    private final Demo.Places places;
    private final Http http = new Http();
    private final Map<String, String> tokens = new HashMap<>();
    /** Case id to the version our last command led to, so that we read what we wrote. */
    private final Map<String, Long> versions = new HashMap<>();

    CaseDesk(Demo.Places places) {
        this.places = places;
    }

    JsonNode queue(String account, String cursor) throws InterruptedException {
        String next = cursor.isEmpty() ? "" : "&cursor=" + cursor;
        return read("/api/cases?limit=200&account=" + account + next);
    }

    JsonNode page(String caseId) throws InterruptedException {
        return read("/api/cases/" + caseId + "?minVersion=" + versions.getOrDefault(caseId, 0L));
    }

    Http.Answer command(String role, String caseId, String what, Map<String, ?> body) throws InterruptedException {
        return send(role, caseId, what, () -> Http.json("POST", address(caseId, what), body));
    }

    Http.Answer upload(String role, String caseId, byte[] png) throws InterruptedException {
        String boundary = "inkom-" + UUID.randomUUID();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + boundary
                        + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"skarmbild.png\"\r\n"
                        + "Content-Type: image/png\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(png);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(role, caseId, "evidence", () -> HttpRequest.newBuilder(URI.create(address(caseId, "evidence")))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private interface Request {
        HttpRequest.Builder build();
    }

    /** The version is read anew before every try; a stale one (412) only means that something happened in between. */
    private Http.Answer send(String role, String caseId, String what, Request request) throws InterruptedException {
        String key = UUID.nameUUIDFromBytes((caseId + "/" + what + "/demo").getBytes(StandardCharsets.UTF_8))
                .toString();
        for (int i = 1; ; i++) {
            String version = page(caseId).path("version").asString();
            HttpRequest.Builder built = request.build()
                    .header("Authorization", "Bearer " + token(role))
                    .header("If-Match", "\"" + version + "\"");
            if (what.equals("answers")) {
                built.header("Idempotency-Key", key);
            }
            Http.Answer answer = http.untilReached(built);
            boolean later = answer.status() == 412 || answer.problem().equals("effect-pending");
            if (answer.status() == 401) {
                tokens.remove(role);
            } else if (!later) {
                if (answer.ok()) {
                    versions.put(caseId, answer.body().path("version").asLong(0));
                }
                return answer;
            }
            if (i == TRIES) {
                return answer;
            }
            Thread.sleep(500);
        }
    }

    private JsonNode read(String path) throws InterruptedException {
        for (int i = 1; ; i++) {
            Http.Answer answer = http.untilReached(HttpRequest.newBuilder(URI.create(places.query() + path))
                    .header("Authorization", "Bearer " + token("case-officer")));
            if (answer.status() == 401 && i == 1) {
                tokens.remove("case-officer");
            } else if (answer.ok()) {
                return answer.body();
            } else if (i == TRIES) {
                throw new IllegalStateException("the query API answers " + answer.status() + " to " + path);
            } else {
                Thread.sleep(500);
            }
        }
    }

    private String token(String role) throws InterruptedException {
        String known = tokens.get(role);
        if (known != null) {
            return known;
        }
        try {
            String token = places.tokens().of(role);
            tokens.put(role, token);
            return token;
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("the issuer gives no token for " + role, e);
        }
    }

    private String address(String caseId, String what) {
        return places.command() + "/api/cases/" + caseId + "/" + what;
    }
}
