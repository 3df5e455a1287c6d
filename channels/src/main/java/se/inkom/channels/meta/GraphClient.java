package se.inkom.channels.meta;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import se.inkom.channels.platforms.AccountSign;
import se.inkom.channels.platforms.AccountWatch;
import se.inkom.channels.platforms.PlatformAccount;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The part of Meta's Graph API that we use. Every call is made exactly once and ends in a {@link GraphReply}; nothing is
 * retried here, because only the despatch knows whether it may (I8). The access token travels in a header, never in an
 * address, since addresses are logged on the way.
 */
@Component
class GraphClient {
    private static final int LONGEST_REPLY = 1 << 20;
    private static final String NO_TOKEN = "token-file-unreadable";

    private final RestClient http;
    private final String version;
    private final MetaProperties properties;
    private final AccountWatch watch;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    GraphClient(RestClient.Builder http, MetaProperties properties, AccountWatch watch, Clock clock) {
        HttpClient jdk = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(properties.connectTimeout())
                .build();
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(jdk);
        requests.setReadTimeout(properties.readTimeout());
        this.http = http.baseUrl(properties.baseUrl().toString())
                .requestFactory(requests)
                .build();
        this.version = properties.version();
        this.properties = properties;
        this.watch = watch;
        this.clock = clock;
    }

    /** One object with the named fields. */
    GraphReply object(PlatformAccount as, String id, String fields) {
        return call(as, HttpMethod.GET, "/{version}/{id}?fields={fields}", Map.of("id", id, "fields", fields), null);
    }

    /**
     * One page of what hangs on an object.
     *
     * @param edge {@code comments} on Facebook, {@code replies} on Instagram
     * @param after cursor of the page before; empty for the first
     */
    GraphReply list(PlatformAccount as, String id, String edge, String fields, String after) {
        return call(
                as,
                HttpMethod.GET,
                "/{version}/{id}/{edge}?fields={fields}&limit=100" + (after.isEmpty() ? "" : "&after={after}"),
                Map.of("id", id, "edge", edge, "fields", fields, "after", after),
                null);
    }

    GraphReply reply(PlatformAccount as, String id, String edge, String message) {
        return call(
                as,
                HttpMethod.POST,
                "/{version}/{id}/{edge}",
                Map.of("id", id, "edge", edge),
                Map.of("message", message));
    }

    /** @param field {@code is_hidden} on Facebook, {@code hide} on Instagram */
    GraphReply hide(PlatformAccount as, String id, String field) {
        return call(as, HttpMethod.POST, "/{version}/{id}", Map.of("id", id), Map.of(field, "true"));
    }

    GraphReply delete(PlatformAccount as, String id) {
        return call(as, HttpMethod.DELETE, "/{version}/{id}", Map.of("id", id), null);
    }

    private GraphReply call(
            PlatformAccount as,
            HttpMethod method,
            String path,
            Map<String, String> variables,
            @Nullable Map<String, String> form) {
        String token;
        try {
            token = new SecretFile(properties.accessTokenFile(as.id())).value();
        } catch (IllegalStateException | UncheckedIOException e) {
            watch.heard(as, new AccountSign.TokenRefused(NO_TOKEN));
            return new GraphReply.TokenRefused(NO_TOKEN);
        }
        if (!watch.mayCall(as)) {
            return new GraphReply.NotSent("circuit-open");
        }
        GraphReply reply = new GraphReply.Unclear("reply-lost");
        try {
            reply = send(as, token, method, path, variables, form);
        } finally {
            watch.heard(as, sign(reply));
        }
        return reply;
    }

    private GraphReply send(
            PlatformAccount as,
            String token,
            HttpMethod method,
            String path,
            Map<String, String> variables,
            @Nullable Map<String, String> form) {
        Map<String, String> all = new HashMap<>(variables);
        all.put("version", version);
        try {
            RestClient.RequestBodySpec request =
                    http.method(method).uri(path, all).headers(headers -> headers.setBearerAuth(token));
            if (form != null) {
                MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
                form.forEach(fields::add);
                request.contentType(MediaType.APPLICATION_FORM_URLENCODED).body(fields);
            }
            return request.exchangeForRequiredValue((sent, answer) -> read(as, answer));
        } catch (ResourceAccessException e) {
            return neverConnected(e)
                    ? new GraphReply.NotSent("platform-not-reached")
                    : new GraphReply.Unclear("reply-lost");
        }
    }

    private GraphReply read(PlatformAccount as, ClientHttpResponse answer) throws IOException {
        GraphUsage usage = GraphUsage.of(answer.getHeaders(), clock);
        watch.used(as, usage.percent(), usage.pause());
        JsonNode body = null;
        try {
            JsonNode tree = json.readTree(answer.getBody().readNBytes(LONGEST_REPLY));
            body = tree.isObject() ? tree : null;
        } catch (JacksonException e) {
            // an error page of some proxy: the status alone has to tell
        }
        return GraphErrors.read(answer.getStatusCode().value(), body, usage.pause());
    }

    private static AccountSign sign(GraphReply reply) {
        return switch (reply) {
            case GraphReply.TokenRefused t -> new AccountSign.TokenRefused(t.reason());
            case GraphReply.Throttled t -> new AccountSign.Throttled(t.reason(), t.pause());
            case GraphReply.NotSent n -> new AccountSign.Trouble(n.reason());
            case GraphReply.Unclear u -> new AccountSign.Trouble(u.reason());
            case GraphReply.Ok ok -> new AccountSign.Answers();
            case GraphReply.Gone gone -> new AccountSign.Answers();
            case GraphReply.Duplicate duplicate -> new AccountSign.Answers();
            case GraphReply.Refused refused -> new AccountSign.Answers();
        };
    }

    private static boolean neverConnected(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException
                    || cause instanceof HttpConnectTimeoutException
                    || cause instanceof UnknownHostException
                    || cause instanceof UnresolvedAddressException) {
                return true;
            }
        }
        return false;
    }
}
