package se.inkom.channels.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import se.inkom.channels.egress.BlockedAddressException;
import se.inkom.channels.egress.EgressRules;

/**
 * Addresses and pages that want the browser to reach what it must not: a recording socket that answers everything stands for
 * the inside of the municipality's network, and hears nothing (RELIABILITY A4).
 */
@Tag("slow")
@EnabledIf(value = "aBrowserIsInstalled", disabledReason = "no Chromium on this machine")
class HostileAddressesTest {
    private static final Camera.Wanted HELLO = new Camera.Wanted("Hej på torget", "", false);
    private static final String EVIL = "evil.example";
    private static final List<String> BROWSERS = List.of("/usr/bin/chromium", "/usr/bin/google-chrome");

    private final List<String> resolved = new CopyOnWriteArrayList<>();
    private final AtomicInteger rebindings = new AtomicInteger();
    private Inside inside;
    private HttpServer allowed;

    static boolean aBrowserIsInstalled() {
        return Chromium.installed(BROWSERS).isPresent();
    }

    @BeforeEach
    void open() throws IOException {
        inside = new Inside();
        allowed = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        allowed.createContext("/", this::serve);
        allowed.start();
    }

    @AfterEach
    void close() throws IOException {
        allowed.stop(0);
        inside.close();
    }

    @Test
    void fortyHostileAddressesAreRefusedAndNothingIsConnected() {
        List<String> addresses = hostileAddresses();
        assertThat(addresses).hasSizeGreaterThanOrEqualTo(40);
        Camera camera = camera();

        Map<String, Shot> answers = new LinkedHashMap<>();
        Map<String, Shot> expected = new LinkedHashMap<>();
        for (String address : addresses) {
            answers.put(address, take(camera, address));
            expected.put(address, new Shot.Rejected("blocked-address", null));
        }

        assertThat(answers).isEqualTo(expected);
        assertThat(inside.heard()).isEmpty();
        assertThat(resolved).as("nothing is even looked up").isEmpty();
    }

    /** An address that cannot be written down as one never gets as far as the browser: the port that takes it in is typed. */
    private static Shot take(Camera camera, String address) {
        try {
            return camera.take(URI.create(address), HELLO);
        } catch (IllegalArgumentException malformed) {
            return new Shot.Rejected("blocked-address", null);
        }
    }

    private List<String> hostileAddresses() {
        int port = inside.port();
        var all = new ArrayList<>(List.of(
                "file:///etc/passwd",
                "file://localhost/etc/passwd",
                "FILE:///etc/passwd",
                "view-source:file:///etc/passwd",
                "data:text/html,<script>location='http://127.0.0.1'</script>",
                "javascript:fetch('http://127.0.0.1')",
                "about:blank",
                "chrome://settings",
                "devtools://devtools/bundled/inspector.html",
                "ftp://127.0.0.1/",
                "gopher://127.0.0.1:25/_HELO",
                "blob:http://127.0.0.1/1",
                "ws://127.0.0.1/",
                "//127.0.0.1/",
                "/etc/passwd",
                "http:127.0.0.1"));
        for (String host : List.of(
                "127.0.0.1",
                "localhost",
                "LOCALHOST",
                "localhost.",
                "127.1",
                "127.0.1",
                "2130706433",
                "0x7f000001",
                "0x7f.1",
                "0177.0.0.1",
                "[::1]",
                "[::ffff:127.0.0.1]",
                "[::ffff:7f00:1]",
                "[::]",
                "0.0.0.0",
                "0",
                "10.0.0.1",
                "192.168.1.1",
                "172.16.0.1",
                "100.64.0.1",
                "169.254.169.254",
                "[fe80::1]",
                "[fd00::1]",
                "[64:ff9b::7f00:1]",
                "[2002:7f00:1::]",
                "metadata.google.internal",
                "allowed.example@127.0.0.1",
                "allowed.example%2f@127.0.0.1",
                "127.0.0.1#allowed.example",
                "127.0.0.1?.allowed.example",
                "allowed.example.127.0.0.1",
                "notallowed.example",
                "allowed.example.evil.example",
                "xn--",
                "ⓛocalhost",
                "１２７.０.０.１")) {
            all.add("http://" + with(host, port));
            all.add("https://" + with(host, port));
        }
        all.add("https://allowed.example:22/");
        all.add("https://allowed.example:8080/");
        all.add("http://allowed.example/");
        all.add("http://localhost:" + (allowed.getAddress().getPort() ^ 1) + "/");
        all.add("https://allowed.example/" + "a".repeat(3000));
        return all;
    }

    private static String with(String host, int port) {
        return host.contains("#") || host.contains("?") ? host : host + ":" + port + "/";
    }

    /** Each begins on a page that may be visited, and wants further. */
    @Test
    void pagesThatLeadInsideLeadNowhere() {
        Camera camera = camera();
        Map<String, String> answers = new LinkedHashMap<>();
        for (String way : List.of("redirect-301", "redirect-307", "redirect-file", "meta", "script")) {
            answers.put(way, outcome(camera.take(here("/" + way), HELLO)));
        }
        assertThat(answers.values()).as(answers.toString()).allMatch(answer -> !answer.equals("taken"));
        assertThat(answers)
                .containsEntry("redirect-301", "blocked-address")
                .containsEntry("redirect-307", "blocked-address")
                .containsEntry("meta", "blocked-address")
                .containsEntry("script", "blocked-address");
        assertThat(inside.heard()).isEmpty();
    }

    /** What a page brings along is judged connection by connection; the page itself is still pictured. */
    @Test
    void partsOfAPageThatLieInsideAreLeftOut() {
        var taken = (Shot.Taken) camera().take(here("/parts"), HELLO);

        assertThat(taken.status()).isEqualTo(200);
        assertThat(taken.refused()).contains("127.0.0.1:" + inside.port());
        assertThat(inside.heard()).isEmpty();
    }

    /** The name server gives a public address to whoever judges and an inner one to whoever connects. */
    @Test
    void aNameThatChangesItsAddressGainsNothing() throws IOException {
        for (String name : List.of("inner.allowed.example", "both.allowed.example")) {
            assertThat(camera().take(URI.create("https://" + name + "/"), HELLO))
                    .as(name)
                    .isEqualTo(new Shot.Rejected("blocked-address", null));
        }
        assertThat(inside.heard()).isEmpty();

        var rules = new EgressRules(List.of("rebinding.allowed.example"), List.of(), this::resolve);
        InetSocketAddress target = rules.target("rebinding.allowed.example", 443);
        assertThat(target.getAddress().getHostAddress()).isEqualTo("93.184.216.34");
        assertThat(resolved).as("asked once").containsOnlyOnce("rebinding.allowed.example");
        assertThatExceptionOfType(BlockedAddressException.class)
                .isThrownBy(() -> rules.target("rebinding.allowed.example", 443));
    }

    @Test
    void endlessRedirectsAndSilentServersComeToAnEnd() {
        assertThat(outcome(camera().take(here("/loop"), HELLO))).isNotEqualTo("taken");
        assertThat(camera().take(here("/silent"), HELLO)).isEqualTo(new Shot.Rejected("timeout", null));
    }

    @Test
    void aPageIsJudgedByWhatItShows() {
        Camera camera = camera();
        assertThat(camera.take(here("/good"), HELLO)).isInstanceOfSatisfying(Shot.Taken.class, taken -> {
            assertThat(taken.exact()).isTrue();
            assertThat(taken.page()).startsWith(0x89, 'P', 'N', 'G');
            assertThat(taken.element().length).isLessThan(taken.page().length);
            assertThat(taken.finalAddress()).isEqualTo(here("/good"));
        });
        assertThat(outcome(camera.take(here("/edited"), HELLO))).isEqualTo("changed-text");
        assertThat(outcome(camera.take(here("/hidden"), HELLO))).isEqualTo("changed-text");
        assertThat(outcome(camera.take(here("/missing"), HELLO))).isEqualTo("error-page");
        assertThat(outcome(camera.take(here("/login"), HELLO))).isEqualTo("login-wall");
        assertThat(outcome(camera.take(here("/good"), new Camera.Wanted("Hej på torget", "", true))))
                .isEqualTo("picture-missing");
        assertThat(outcome(camera.take(here("/tampering"), new Camera.Wanted("Detta står inte här", "", false))))
                .isEqualTo("changed-text");
    }

    private static String outcome(Shot shot) {
        return switch (shot) {
            case Shot.Taken taken -> "taken";
            case Shot.Rejected rejected -> rejected.reason();
            case Shot.Failed failed -> failed.reason();
        };
    }

    private URI here(String path) {
        return URI.create("http://localhost:" + allowed.getAddress().getPort() + path);
    }

    private Camera camera() {
        boolean root = "root".equals(System.getProperty("user.name"));
        var properties = new CaptureProperties(
                BROWSERS,
                !root,
                List.of("allowed.example", ".allowed.example"),
                List.of("localhost:" + allowed.getAddress().getPort()),
                1280,
                900,
                12_000,
                Duration.ofSeconds(12),
                Duration.ofSeconds(2),
                64L << 20,
                Duration.ofSeconds(1),
                3,
                new CaptureProperties.Desk(
                        URI.create("http://localhost"), URI.create("http://localhost"), "x", Path.of("x")));
        return new Camera(
                properties,
                new EgressRules(properties.hosts(), properties.privateHosts(), this::resolve),
                Clock.systemUTC());
    }

    private InetAddress[] resolve(String host) throws UnknownHostException {
        resolved.add(host);
        InetAddress open = InetAddress.getByAddress(host, new byte[] {93, (byte) 184, (byte) 216, 34});
        InetAddress inner = InetAddress.getByAddress(host, new byte[] {127, 0, 0, 1});
        return switch (host) {
            case "localhost" -> new InetAddress[] {inner};
            // open for who judges, inner for who connects: one question must serve for both
            case "rebinding.allowed.example" -> new InetAddress[] {rebindings.getAndIncrement() == 0 ? open : inner};
            case "inner.allowed.example" -> new InetAddress[] {inner};
            case "both.allowed.example" -> new InetAddress[] {open, inner};
            default -> throw new UnknownHostException(host);
        };
    }

    private void serve(HttpExchange request) throws IOException {
        String there = "http://127.0.0.1:" + inside.port() + "/secret";
        String path = request.getRequestURI().getPath();
        switch (path) {
            case "/redirect-301" -> redirect(request, 301, there);
            case "/redirect-307" -> redirect(request, 307, there);
            case "/redirect-file" -> redirect(request, 302, "file:///etc/passwd");
            case "/loop" -> redirect(request, 302, "/loop");
            case "/silent" -> {
                // never answers
            }
            case "/meta" -> page(request, 200, "<meta http-equiv=refresh content='0;url=" + there + "'>");
            case "/script" -> page(request, 200, "<script>location = '" + there + "'</script>");
            case "/parts" -> page(request, 200, """
                    <article><p>Hej på torget</p></article>
                    <iframe src="%1$s"></iframe><iframe src="file:///etc/passwd"></iframe>
                    <img src="%1$s"><link rel=stylesheet href="%1$s"><link rel=preconnect href="%1$s">
                    <link rel=dns-prefetch href="//inside.%2$s"><object data="%1$s"></object>
                    <video src="%1$s"></video><script src="%1$s"></script>
                    <script>
                      fetch('%1$s'); navigator.sendBeacon('%1$s'); new WebSocket('%1$s'.replace('http', 'ws'));
                      new EventSource('%1$s'); window.open('%1$s'); new Worker(URL.createObjectURL(new Blob(
                        ["fetch('%1$s')"]))); const x = new XMLHttpRequest(); x.open('GET', '%1$s'); x.send();
                      const peer = new RTCPeerConnection({iceServers: [{urls: 'stun:127.0.0.1:%3$d'},
                        {urls: 'turn:127.0.0.1:%3$d?transport=tcp', username: 'a', credential: 'b'}]});
                      peer.createDataChannel('x'); peer.createOffer().then(o => peer.setLocalDescription(o));
                    </script>""".formatted(there, EVIL, inside.port()));
            case "/good" -> page(request, 200, "<article><p>Hej\u00a0på   torget</p></article>");
            case "/edited" -> page(request, 200, "<article><p>Hej då på torget</p></article>");
            case "/hidden" -> page(request, 200, "<article><p style='display:none'>Hej på torget</p>Annat</article>");
            case "/login" -> page(request, 200, "<form><input type=password></form>");
            case "/tampering" -> page(request, 200, """
                    <p>Annat</p><script>
                      String.prototype.includes = () => true; String.prototype.replace = () => '';
                      String.prototype.normalize = () => ''; Array.prototype.find = () => document.body;
                    </script>""");
            default -> page(request, 404, "<p>Hej på torget</p>");
        }
    }

    private static void redirect(HttpExchange request, int status, String to) throws IOException {
        request.getResponseHeaders().set("Location", to);
        request.sendResponseHeaders(status, -1);
        request.close();
    }

    private static void page(HttpExchange request, int status, String body) throws IOException {
        byte[] bytes = ("<!doctype html><meta charset=utf-8>" + body).getBytes(StandardCharsets.UTF_8);
        request.getResponseHeaders().set("Content-Type", "text/html;charset=utf-8");
        request.sendResponseHeaders(status, bytes.length);
        request.getResponseBody().write(bytes);
        request.close();
    }

    /** Whatever knocks here has got through. */
    private static final class Inside implements AutoCloseable {
        private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getByName("0.0.0.0"));
        private final List<String> heard = new CopyOnWriteArrayList<>();

        Inside() throws IOException {
            Thread.ofVirtual().start(() -> {
                while (!socket.isClosed()) {
                    try (Socket visitor = socket.accept()) {
                        heard.add(visitor.getRemoteSocketAddress().toString());
                        visitor.getOutputStream()
                                .write("HTTP/1.1 200 OK\r\nContent-Length: 13\r\n\r\nHej på torget"
                                        .getBytes(StandardCharsets.ISO_8859_1));
                    } catch (IOException closed) {
                        // the test is over, or the visitor has gone
                    }
                }
            });
        }

        int port() {
            return socket.getLocalPort();
        }

        List<String> heard() {
            return List.copyOf(heard);
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
