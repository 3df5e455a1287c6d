package se.inkom.channels.webhooks;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.stereotype.Component;
import se.inkom.channels.egress.BlockedAddressException;
import se.inkom.channels.egress.EgressRules;
import se.inkom.channels.egress.FilteringProxy;

/**
 * Calls another system, once. The connection is made by our filtering proxy, which judges the address it connects to: a name that
 * meanwhile leads inside our network reaches nobody. Follows no redirect and reads no more of an answer than its head.
 */
@Component
class Receiver implements AutoCloseable {
    private static final String HTTPS = "https";
    private static final String BLOCKED = "blocked-address";
    private static final int MOST_READ = 4096;

    private final EgressRules rules;
    private final FilteringProxy proxy;
    private final HttpClient http;
    private final WebhookSecrets secrets;
    private final Duration timeout;
    private final Clock clock;

    @Autowired
    Receiver(WebhooksProperties properties, WebhookSecrets secrets, SslBundles bundles, Clock clock)
            throws IOException {
        this(
                new EgressRules(List.of(EgressRules.ANY), properties.privateHosts(), InetAddress::getAllByName),
                properties,
                secrets,
                bundles,
                clock);
    }

    Receiver(EgressRules rules, WebhooksProperties properties, WebhookSecrets secrets, SslBundles bundles, Clock clock)
            throws IOException {
        this.rules = rules;
        this.proxy = new FilteringProxy(rules, Long.MAX_VALUE, "webhooks");
        var client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(properties.timeout())
                .proxy(ProxySelector.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), proxy.port())));
        if (!properties.sslBundle().isEmpty()) {
            client.sslContext(bundles.getBundle(properties.sslBundle()).createSslContext());
        }
        this.http = client.build();
        this.secrets = secrets;
        this.timeout = properties.timeout();
        this.clock = clock;
    }

    /** What it said. */
    sealed interface Answer {
        record Taken(int status) implements Answer {}

        /** It wants no more of this, ever (410). */
        record Gone() implements Answer {}

        /** @param pause what it asks for */
        record NotNow(
                @Nullable Integer status,
                String reason,
                @Nullable Duration pause) implements Answer {}
    }

    /** @throws BlockedAddressException when nothing of ours may go there */
    void check(URI address) throws BlockedAddressException {
        if (!HTTPS.equalsIgnoreCase(address.getScheme())) {
            throw new BlockedAddressException("not over HTTPS");
        }
        if (address.getRawFragment() != null) {
            throw new BlockedAddressException("not an address of a system");
        }
        rules.check(address);
        try {
            rules.target(address.getHost(), address.getPort() < 0 ? 443 : address.getPort());
        } catch (BlockedAddressException inside) {
            throw inside;
        } catch (IOException unknownToday) {
            // whether it has an address is seen when it is called
        }
    }

    Answer call(Webhook webhook, DeliveryRows.Taken taken) {
        Instant now = clock.instant();
        try {
            check(webhook.address());
            HttpResponse<InputStream> answer =
                    http.send(request(webhook, taken, now), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                body.readNBytes(MOST_READ); // an answer without a body leaves the connection for the next call
            }
            return read(answer);
        } catch (BlockedAddressException e) {
            return new Answer.NotNow(null, BLOCKED, null);
        } catch (HttpTimeoutException e) {
            return new Answer.NotNow(null, "timeout", null);
        } catch (SSLException e) {
            return new Answer.NotNow(null, "tls-failed", null);
        } catch (IOException e) {
            return new Answer.NotNow(null, "not-reached", null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer.NotNow(null, "interrupted", null);
        }
    }

    private HttpRequest request(Webhook webhook, DeliveryRows.Taken taken, Instant now) {
        var counting = new ArrayList<byte[]>();
        counting.add(secrets.secret(webhook, webhook.secretNumber()));
        if (webhook.formerUntil() != null && now.isBefore(webhook.formerUntil())) {
            counting.add(secrets.secret(webhook, webhook.secretNumber() - 1));
        }
        var id = taken.delivery().eventId();
        return HttpRequest.newBuilder(webhook.address())
                .timeout(timeout)
                .header("Content-Type", "application/cloudevents+json")
                .header("User-Agent", "Inkom")
                .header(WebhookSignature.ID, id.toString())
                .header(WebhookSignature.TIME, Long.toString(now.getEpochSecond()))
                .header(WebhookSignature.SIGNATURE, WebhookSignature.of(id, now, taken.body(), counting))
                .POST(HttpRequest.BodyPublishers.ofByteArray(taken.body()))
                .build();
    }

    private static Answer read(HttpResponse<?> answer) {
        int status = answer.statusCode();
        if (status >= 200 && status < 300) {
            return new Answer.Taken(status);
        }
        if (status == 410) {
            return new Answer.Gone();
        }
        Duration pause = answer.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("\\d{1,5}"))
                .map(value -> Duration.ofSeconds(Long.parseLong(value)))
                .orElse(null);
        return new Answer.NotNow(status, "http-" + status, pause);
    }

    @Override
    public void close() throws IOException {
        http.shutdownNow();
        proxy.close();
    }
}
