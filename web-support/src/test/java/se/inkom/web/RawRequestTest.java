package se.inkom.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What no HTTP library would send, over a bare socket to the real Tomcat. */
@SpringBootTest(
        classes = DoorTest.App.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.security.oauth2.resourceserver.jwt.issuer-uri=http://127.0.0.1:9",
            "spring.security.oauth2.resourceserver.jwt.audiences=inkom"
        })
class RawRequestTest {
    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/things?q=\" HTTP/1.1",
                "GET /api/things?q=%FF HTTP/1.1",
                "GET /api/th|ngs HTTP/1.1",
                "GET /api/%zz HTTP/1.1",
                "GET //api/things;x=1 HTTP/1.1",
                "FOO /api/things HTTP/1.1"
            })
    void isRefusedWithAProblem(String line) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write((line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer)
                    .startsWith("HTTP/1.1 400")
                    .containsIgnoringCase("content-type: application/problem+json")
                    .contains("urn:inkom:problem:")
                    .doesNotContain("Tomcat");
        }
    }
}
