package se.inkom.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class HouseTest {
    @TempDir
    Path data;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void runsEverythingAndCarriesOnAfterARestart() throws Exception {
        String caseId;
        try (var house = new House(arguments(), quietly())) {
            house.start();
            assertThat(data.resolve("ready")).content().contains("command=", "torget=");
            assertThatThrownBy(() -> new House(arguments(), quietly())).isInstanceOf(HouseProblem.class);
            caseId = writePost(house);
        }
        assertThat(data.resolve("ready")).doesNotExist();

        var ports = HousePorts.free();
        try (var house = new House(new HouseArguments(data, ports, false), quietly()).start()) {
            var page = "http://localhost:%d/api/cases/%s".formatted(ports.query(), caseId);
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(get(page, house.issuer().token("case-officer")))
                            .contains("Hål i vägen"));
        }
        ports.requireFree();
    }

    private HouseArguments arguments() {
        return new HouseArguments(data, HousePorts.free(), false);
    }

    private String writePost(House house) throws Exception {
        var uri = "http://localhost:%d/api/posts"
                .formatted(house.arguments().ports().command());
        var post = """
                {"platform": "OTHER", "account": "kungalv-x-manual", "authorName": "Eva", "text": "Hål i vägen",
                 "publishedAt": "2026-11-20T10:00:00Z"}
                """;
        var request = HttpRequest.newBuilder(URI.create(uri))
                .header("Authorization", "Bearer " + house.issuer().token("case-officer"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(post))
                .build();
        var answer = http.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer.body().replaceAll(".*\"caseId\":\"([^\"]+)\".*", "$1");
    }

    private String get(String uri, String token) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(uri))
                .header("Authorization", "Bearer " + token)
                .build();
        return http.send(request, BodyHandlers.ofString()).body();
    }

    private static Progress quietly() {
        return new Progress(new PrintStream(new ByteArrayOutputStream()));
    }
}
