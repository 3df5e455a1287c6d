package se.inkom.console.apis;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import se.inkom.console.signin.Person;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** One of the APIs, asked as the person at the counter. */
final class Api {
    private static final JsonMapper LENIENT = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final URI base;
    private final RestClient http;

    Api(URI base, ApiProperties properties) {
        this.base = base;
        var client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(properties.connectTimeout())
                .build();
        var requests = new JdkClientHttpRequestFactory(client);
        requests.setReadTimeout(properties.readTimeout());
        this.http = RestClient.builder()
                .requestFactory(requests)
                .defaultStatusHandler(HttpStatusCode::isError, (request, response) -> {
                    throw refusal(response);
                })
                .build();
    }

    <T> T get(String path, Class<T> type, Person reader) {
        return answered(() -> prepared(path, reader).retrieve().body(type));
    }

    <T> T get(String path, ParameterizedTypeReference<T> type, Person reader) {
        return answered(() -> prepared(path, reader).retrieve().body(type));
    }

    /** A file, handed on as it comes. */
    void stream(String path, Person reader, Receiver receiver) {
        answered(() -> prepared(path, reader).exchange((request, response) -> {
            if (response.getStatusCode().isError()) {
                throw refusal(response);
            }
            receiver.take(response.getHeaders(), response);
            return true;
        }));
    }

    /** Takes a file that an API sends. */
    @FunctionalInterface
    interface Receiver {
        void take(HttpHeaders headers, ClientHttpResponse body) throws IOException;
    }

    void post(String path, Object body, Map<String, String> headers, Person actor) {
        send(HttpMethod.POST, path, body, headers, actor);
    }

    void put(String path, Object body, Map<String, String> headers, Person actor) {
        send(HttpMethod.PUT, path, body, headers, actor);
    }

    private void send(HttpMethod method, String path, Object body, Map<String, String> headers, Person actor) {
        answered(() -> http.method(method)
                .uri(URI.create(base + path))
                .headers(all -> {
                    all.setBearerAuth(actor.token());
                    headers.forEach(all::set);
                })
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .toBodilessEntity());
    }

    private RestClient.RequestHeadersSpec<?> prepared(String path, Person reader) {
        return http.get().uri(URI.create(base + path)).headers(headers -> {
            headers.setBearerAuth(reader.token());
            headers.set(HttpHeaders.ACCEPT_LANGUAGE, reader.language().toLanguageTag());
        });
    }

    @FunctionalInterface
    private interface Call<T> {
        @Nullable
        T made();
    }

    private static <T> T answered(Call<T> call) {
        T answer;
        try {
            answer = call.made();
        } catch (ResourceAccessException away) {
            throw new Unanswered(away);
        }
        if (answer == null) {
            throw new Unanswered(new IllegalStateException("an empty answer"));
        }
        return answer;
    }

    private static Refusal refusal(ClientHttpResponse response) throws IOException {
        Refusal.Problem problem = Refusal.Problem.UNKNOWN;
        try {
            problem = LENIENT.readValue(response.getBody(), Refusal.Problem.class);
        } catch (JacksonException noProblem) {
            // something between us and the API refused, in words of its own
        }
        return new Refusal(
                response.getStatusCode().value(),
                problem.with(response.getHeaders().getFirst("X-Correlation-Id")));
    }
}
