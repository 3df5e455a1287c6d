package se.inkom.house.torget;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Torget on a real database and a free port, with the receiver it reports to. Survives {@link #restart()}. */
final class RunningTorget implements AutoCloseable {

    static final String TOKEN = "a-token-for-tests";
    static final String SECRET = "a-secret-for-tests";
    static final String VERIFY = "a-verify-token-for-tests";
    static final String PAGE = "100064800000001";
    static final String POST = PAGE + "_900000001";
    static final String INSTAGRAM_POST = "17854000000000001";

    private static final JsonMapper JSON = new JsonMapper();

    final Receiver receiver = new Receiver(VERIFY);
    private final EmbeddedPostgres postgres;
    private final Path secrets;
    private ConfigurableApplicationContext context;
    private HttpClient browser = freshBrowser();

    RunningTorget() {
        try {
            postgres = EmbeddedPostgres.builder().start();
            secrets = Files.createTempDirectory("torget");
            Files.writeString(secrets.resolve("access"), TOKEN + "\n");
            Files.writeString(secrets.resolve("app"), SECRET);
            Files.writeString(secrets.resolve("verify"), VERIFY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        context = start();
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(TorgetApplication.class)
                .registerShutdownHook(false)
                .run(
                        "--spring.config.name=" + TorgetApplication.CONFIG_NAME,
                        "--server.port=0",
                        "--torget.smtp-port=0",
                        "--torget.public-url=http://torget.test",
                        "--torget.webhook-url=" + receiver.address(),
                        "--torget.access-token-file=" + secrets.resolve("access"),
                        "--torget.app-secret-file=" + secrets.resolve("app"),
                        "--torget.verify-token-file=" + secrets.resolve("verify"),
                        "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"));
    }

    void restart() {
        context.close();
        context = start();
    }

    void forgetVisitor() {
        browser = freshBrowser();
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    HttpResponse<String> graph(String method, String path, String body) {
        return send(request("/graph/v25.0" + path)
                .header("Authorization", "Bearer " + TOKEN)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<String> form(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<String> json(String method, String path, Object body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    /** Writes a comment as the feed does and tells its id. */
    String comment(String name, String message) {
        return tree(json("POST", "/torget/comments", Map.of("name", name, "message", message, "postId", POST)))
                .get("id")
                .asString();
    }

    JsonNode books() {
        return tree(get("/torget/record"));
    }

    static JsonNode tree(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    HttpRequest.Builder request(String path) {
        int port = ((WebServerApplicationContext) context).getWebServer().getPort();
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpClient freshBrowser() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .cookieHandler(new CookieManager())
                .build();
    }

    @Override
    public void close() {
        context.close();
        receiver.close();
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
