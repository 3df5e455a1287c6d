package se.inkom.house.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Bearer tokens of the demo users, as {@code ./inkom token ROLE} gets them. */
final class Tokens {
    private Tokens() {}

    static String of(String role, Path data, String issuer) throws IOException {
        String secret = Files.readAllLines(data.resolve("secrets").resolve("demo-clients")).stream()
                .filter(line -> line.startsWith(role + "="))
                .findFirst()
                .orElseThrow()
                .substring(role.length() + 1);
        String answer = RestClient.create(issuer)
                .post()
                .uri("/oauth2/token")
                .headers(headers -> headers.setBasicAuth(role, secret))
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body("grant_type=client_credentials")
                .retrieve()
                .body(String.class);
        JsonNode token = new JsonMapper().readTree(String.valueOf(answer));
        return token.get("access_token").asString();
    }
}
