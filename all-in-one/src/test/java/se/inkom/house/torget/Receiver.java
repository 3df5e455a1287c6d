package se.inkom.house.torget;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Subscribes to Torget's webhooks and keeps what it accepted, in the order it came. Can be told to be ill. */
final class Receiver implements AutoCloseable {

    record Received(byte[] body, String signature) {}

    final List<Received> accepted = new CopyOnWriteArrayList<>();
    final List<Received> refused = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private final String verifyToken;
    private volatile int answer = 200;

    Receiver(String verifyToken) {
        this.verifyToken = verifyToken;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/webhooks/meta", this::receive);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/webhooks/meta";
    }

    void answerWith(int status) {
        answer = status;
    }

    /** Every change accepted about this comment, in order. */
    List<JsonNode> changesOf(String commentId) {
        return changes()
                .filter(change -> change.at("/value/comment_id").asString("").equals(commentId)
                        || change.at("/value/id").asString("").equals(commentId))
                .toList();
    }

    Stream<JsonNode> changes() {
        List<JsonNode> changes = new ArrayList<>();
        for (Received delivery : accepted) {
            new JsonMapper().readTree(delivery.body()).get("entry").forEach(entry -> entry.get("changes")
                    .forEach(changes::add));
        }
        return changes.stream();
    }

    private void receive(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (exchange.getRequestMethod().equals("GET")) {
            handshake(exchange);
            return;
        }
        Received delivery = new Received(body, exchange.getRequestHeaders().getFirst("X-Hub-Signature-256"));
        (answer == 200 ? accepted : refused).add(delivery);
        exchange.sendResponseHeaders(answer, -1);
    }

    private void handshake(HttpExchange exchange) throws IOException {
        String query = exchange.getRequestURI().getQuery();
        boolean known = query.contains("hub.mode=subscribe") && query.contains("hub.verify_token=" + verifyToken);
        String challenge = query.replaceAll(".*hub\\.challenge=([^&]*).*", "$1");
        byte[] echo = challenge.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(known ? 200 : 403, known ? echo.length : -1);
        if (known) {
            exchange.getResponseBody().write(echo);
            exchange.getResponseBody().close();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
