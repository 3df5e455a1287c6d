package se.inkom.channels.capture;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Speaks the Chrome DevTools Protocol with one browser: commands with their answers, and events. The dozen commands that a
 * picture takes do not justify the 200 MB driver with a Node.js in it that the usual library brings (ADR 0025).
 */
final class DevTools implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
    private final List<Consumer<JsonNode>> listeners = new CopyOnWriteArrayList<>();
    private final AtomicInteger lastId = new AtomicInteger();
    private final long deadline;
    private final WebSocket socket;

    private DevTools(URI browser, long deadline) throws IOException, TimeoutException {
        this.deadline = deadline;
        this.socket = await(
                http.newWebSocketBuilder().connectTimeout(Duration.ofSeconds(5)).buildAsync(browser, new Reader()));
    }

    /** @param deadline in {@link System#nanoTime}; nothing here waits past it */
    static DevTools connect(URI browser, long deadline) throws IOException, TimeoutException {
        return new DevTools(browser, deadline);
    }

    /** Events of all pages, in order, on the reading thread. */
    void listen(Consumer<JsonNode> listener) {
        listeners.add(listener);
    }

    /**
     * Gives a command and waits for its answer.
     *
     * @param session of a page; null for the browser itself
     * @throws IOException when the browser says no or is gone
     * @throws TimeoutException when the time for this picture is over
     */
    JsonNode call(@Nullable String session, String method, Map<String, ?> parameters)
            throws IOException, TimeoutException {
        int id = lastId.incrementAndGet();
        var answer = new CompletableFuture<JsonNode>();
        waiting.put(id, answer);
        var command = JSON.createObjectNode().put("id", id).put("method", method);
        command.set("params", JSON.valueToTree(parameters));
        if (session != null) {
            command.put("sessionId", session);
        }
        try {
            await(socket.sendText(JSON.writeValueAsString(command), true));
            return await(answer);
        } finally {
            waiting.remove(id);
        }
    }

    private <T> T await(CompletableFuture<T> future) throws IOException, TimeoutException {
        try {
            return future.get(Math.max(1, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() instanceof CompletionException c ? c.getCause() : e.getCause();
            throw new IOException("the browser said no: " + (cause == null ? "" : cause.getMessage()), cause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private void take(String message) {
        JsonNode node = JSON.readTree(message);
        if (!node.has("id")) {
            listeners.forEach(listener -> listener.accept(node));
            return;
        }
        CompletableFuture<JsonNode> answer = waiting.get(node.path("id").asInt());
        if (answer != null && node.has("error")) {
            answer.completeExceptionally(
                    new IOException(node.path("error").path("message").asString("error")));
        } else if (answer != null) {
            answer.complete(node.path("result"));
        }
    }

    @Override
    public void close() {
        socket.abort();
        http.shutdownNow();
    }

    private final class Reader implements WebSocket.Listener {
        private final StringBuilder message = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            message.append(part);
            if (last) {
                String whole = message.toString();
                message.setLength(0);
                take(whole);
            }
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
            gone();
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            gone();
        }

        private void gone() {
            waiting.values().forEach(answer -> answer.completeExceptionally(new IOException("the browser is gone")));
        }
    }
}
