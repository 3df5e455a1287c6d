package se.inkom.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalIssuerTest {
    @TempDir
    Path data;

    private final HousePorts ports = HousePorts.free();
    private final int port = ports.issuer();

    @Test
    void givesEveryDemoUserATokenThatSaysWhoAndWhatTheyAre() throws Exception {
        try (var issuer = issuer().start()) {
            var keys = JWKSet.parse(get(issuer.url() + "/oauth2/jwks").body());
            for (var user : DemoUser.ALL) {
                var token = SignedJWT.parse(issuer.token(user.role()));
                var claims = token.getJWTClaimsSet();
                assertThat(claims.getSubject()).isEqualTo(user.id());
                assertThat(claims.getStringListClaim("roles")).containsExactly(user.role());
                assertThat(claims.getAudience()).containsExactly("inkom");
                assertThat(claims.getIssuer()).isEqualTo("http://localhost:" + port);
                var life = Duration.between(
                        claims.getIssueTime().toInstant(),
                        claims.getExpirationTime().toInstant());
                assertThat(life).isEqualTo(Duration.ofHours(8));
                assertThat(token.verify(
                                new RSASSAVerifier(keys.getKeys().getFirst().toRSAKey())))
                        .isTrue();
            }
        }
    }

    @Test
    void publishesWhereItsKeysAreAndNothingSecret() throws Exception {
        try (var issuer = issuer().start()) {
            assertThat(get(issuer.url() + "/.well-known/openid-configuration").body())
                    .contains("\"issuer\":\"%s\"".formatted(issuer.url()), "/oauth2/jwks", "/oauth2/token");
            assertThat(get(issuer.url() + "/oauth2/jwks").body()).doesNotContain("\"d\"");
            assertThat(get(issuer.url() + "/anything").statusCode()).isIn(401, 403);
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("secrets/demo-clients"))))
                .isEqualTo("rw-------");
    }

    @Test
    void tokensAndSecretsOutliveARestart() throws Exception {
        SignedJWT before;
        try (var issuer = issuer().start()) {
            before = SignedJWT.parse(issuer.token("registrar"));
        }
        var clients = Files.readString(data.resolve("secrets/demo-clients"));
        try (var issuer = issuer().start()) {
            var keys = JWKSet.parse(get(issuer.url() + "/oauth2/jwks").body());
            assertThat(before.verify(
                            new RSASSAVerifier(keys.getKeys().getFirst().toRSAKey())))
                    .isTrue();
        }
        assertThat(Files.readString(data.resolve("secrets/demo-clients"))).isEqualTo(clients);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "192.0.2.7", "::"})
    void refusesToListenWhereOthersCouldReachIt(String address) {
        assertThatThrownBy(() -> new LocalIssuer(address, ports, new Secrets(data.resolve("secrets"))).start())
                .isInstanceOf(HouseProblem.class)
                .hasMessageContaining(address);
    }

    private LocalIssuer issuer() {
        return new LocalIssuer(ports, new Secrets(data.resolve("secrets")));
    }

    private static HttpResponse<String> get(String url) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
        }
    }
}
