package se.inkom.house;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * The local issuer of tokens. Whoever can read its secrets can be anybody, so it refuses to listen on anything but loopback,
 * whatever the configuration says.
 */
public final class LocalIssuer implements AutoCloseable {
    private final String address;
    private final int port;
    private final int consolePort;
    private final Path keyFile;
    private final Path clientsFile;
    private @Nullable ConfigurableApplicationContext context;

    public LocalIssuer(HousePorts ports, Secrets secrets) {
        this(HousePorts.LOOPBACK, ports, secrets);
    }

    LocalIssuer(String address, HousePorts ports, Secrets secrets) {
        this.address = address;
        this.port = ports.issuer();
        this.consolePort = ports.console();
        this.keyFile = secrets.place("issuer-key");
        this.clientsFile = secrets.place("demo-clients");
    }

    public LocalIssuer start() {
        ApplicationContextInitializer<ConfigurableApplicationContext> guard =
                starting -> requireLoopback(starting.getEnvironment().getProperty("server.address"));
        context = new SpringApplicationBuilder(IssuerApplication.class)
                .initializers(guard)
                .registerShutdownHook(false)
                .run(
                        "--spring.config.name=issuer",
                        "--spring.application.name=issuer",
                        "--spring.main.banner-mode=off",
                        "--server.address=" + address,
                        "--server.port=" + port,
                        "--server.servlet.session.cookie.name=inkom-issuer",
                        "--server.servlet.session.cookie.same-site=lax",
                        "--spring.thymeleaf.prefix=classpath:/issuer/templates/",
                        "--spring.web.resources.static-locations=classpath:/console/static/",
                        "--inkom.issuer.url=" + url(),
                        "--inkom.issuer.console-url=http://localhost:" + consolePort,
                        "--inkom.issuer.key-file=" + keyFile,
                        "--inkom.issuer.clients-file=" + clientsFile);
        return this;
    }

    static void requireLoopback(@Nullable String address) {
        try {
            if (address != null && InetAddress.getByName(address).isLoopbackAddress()) {
                return;
            }
        } catch (UnknownHostException e) {
            // an address that cannot be understood is not loopback
        }
        throw new HouseProblem(
                HouseProblem.ISSUER_EXPOSED,
                "The local issuer gives every role to whoever asks and listens on 127.0.0.1 only, not on %s: use a real OpenID provider there."
                        .formatted(address));
    }

    public String url() {
        return "http://localhost:" + port;
    }

    /** Where a machine finds its client's secret. */
    Path secretFile(String role) {
        return new DemoClients(clientsFile).secretFile(DemoUser.ofRole(role).role());
    }

    /** Where the console finds its own. */
    Path consoleSecretFile() {
        return new DemoClients(clientsFile).secretFile(IssuerApplication.CONSOLE);
    }

    /** A bearer token of the demo user with this role. */
    public String token(String role) throws IOException, InterruptedException {
        var secret = new DemoClients(clientsFile).secretOf(DemoUser.ofRole(role).role());
        var basic = Base64.getEncoder().encodeToString((role + ":" + secret).getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create(url() + "/oauth2/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException("the local issuer answered " + answer.statusCode());
            }
            return (String) Objects.requireNonNull(
                    JsonMapper.shared().readValue(answer.body(), Map.class).get("access_token"));
        }
    }

    @Override
    public void close() {
        if (context != null) {
            context.close();
            context = null;
        }
    }
}
