package se.inkom.channels.egress;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The only way out for the browser, one for each page, and for webhooks: every connection, for a redirect, a frame, a picture
 * or a script's whim, is judged here and made by us. What is refused gets an answer and no connection.
 */
public final class FilteringProxy implements AutoCloseable {
    /** Marks our own refusals, which no server outside can be mistaken for. */
    public static final String REFUSED_HEADER = "X-Inkom-Egress-Refused";

    private static final Logger LOG = LoggerFactory.getLogger(FilteringProxy.class);
    private static final int LONGEST_HEAD = 32 * 1024;
    private static final int CONNECT_MILLIS = 5_000;

    private final EgressRules rules;
    private final long mostBytes;
    private final String mark;
    private final ServerSocket door;
    private final AtomicLong bytes = new AtomicLong();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Set<String> refused = ConcurrentHashMap.newKeySet();

    public FilteringProxy(EgressRules rules, long mostBytes, String mark) throws IOException {
        this.rules = rules;
        this.mostBytes = mostBytes;
        this.mark = mark;
        this.door = new ServerSocket(0, 64, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().name("egress-proxy").start(this::listen);
    }

    public int port() {
        return door.getLocalPort();
    }

    /** {@code host:port} of everything that was refused. */
    public Set<String> refused() {
        return Set.copyOf(refused);
    }

    private void listen() {
        while (!door.isClosed()) {
            try {
                Socket browser = door.accept();
                open.add(browser);
                Thread.ofVirtual().start(() -> serve(browser));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket browser) {
        try (browser) {
            var in = new BufferedInputStream(browser.getInputStream());
            List<String> head = readHead(in);
            if (!head.isEmpty()) {
                String[] request = head.getFirst().split(" ", 3);
                if (request.length == 3 && request[0].equals("CONNECT")) {
                    tunnel(browser, in, request[1]);
                } else if (request.length == 3) {
                    forward(browser, in, request, head);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            LOG.debug("A connection of the browser ended: {}", e.getClass().getSimpleName());
        } finally {
            open.remove(browser);
        }
    }

    private void tunnel(Socket browser, InputStream in, String authority) throws IOException {
        int colon = authority.lastIndexOf(':');
        String host = colon < 0 ? authority : authority.substring(0, colon);
        int port = colon < 0 ? 443 : number(authority.substring(colon + 1));
        try (Socket server = connect(browser, host, port)) {
            answer(browser, "HTTP/1.1 200 Connected\r\n\r\n");
            pump(browser, in, server);
        }
    }

    /** Plain HTTP: the browser names the whole address; the server gets the path, and closes after one answer. */
    private void forward(Socket browser, InputStream in, String[] request, List<String> head) throws IOException {
        URI address = URI.create(request[1]);
        if (!"http".equalsIgnoreCase(address.getScheme())) {
            throw refuse(browser, "?", 0, new BlockedAddressException("not a web address"));
        }
        int port = address.getPort() < 0 ? 80 : address.getPort();
        try (Socket server = connect(browser, address.getHost(), port)) {
            String path = address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : address.getRawPath();
            String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
            var sent = new StringBuilder(request[0] + " " + path + query + " HTTP/1.1\r\n");
            head.stream()
                    .skip(1)
                    .filter(line -> !line.toLowerCase(Locale.ROOT).startsWith("proxy-")
                            && !line.toLowerCase(Locale.ROOT).startsWith("connection:"))
                    .forEach(line -> sent.append(line).append("\r\n"));
            sent.append("Connection: close\r\n\r\n");
            server.getOutputStream().write(sent.toString().getBytes(StandardCharsets.ISO_8859_1));
            pump(browser, in, server);
        }
    }

    private Socket connect(Socket browser, String host, int port) throws IOException {
        InetSocketAddress target;
        try {
            target = rules.target(host, port);
        } catch (BlockedAddressException e) {
            throw refuse(browser, host, port, e);
        }
        var server = new Socket();
        open.add(server);
        try {
            server.connect(target, CONNECT_MILLIS);
            return server;
        } catch (IOException e) {
            server.close();
            open.remove(server);
            answer(browser, "HTTP/1.1 502 Not reached\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
            throw e;
        }
    }

    private IOException refuse(Socket browser, String host, int port, BlockedAddressException why) throws IOException {
        refused.add(host + ":" + port);
        answer(
                browser,
                "HTTP/1.1 403 Refused\r\n" + REFUSED_HEADER + ": " + mark
                        + "\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
        return why;
    }

    private static void answer(Socket browser, String head) throws IOException {
        browser.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
    }

    private void pump(Socket browser, InputStream in, Socket server) throws IOException {
        Thread up = Thread.ofVirtual().start(() -> {
            try {
                copy(in, server.getOutputStream());
                server.shutdownOutput();
            } catch (IOException ended) {
                // the other direction notices
            }
        });
        try {
            copy(server.getInputStream(), browser.getOutputStream());
        } finally {
            open.remove(server);
            browser.close();
            server.close();
            up.interrupt();
        }
    }

    private void copy(InputStream from, OutputStream to) throws IOException {
        byte[] buffer = new byte[16 * 1024];
        for (int n = from.read(buffer); n >= 0; n = from.read(buffer)) {
            if (bytes.addAndGet(n) > mostBytes) {
                throw new IOException("the page loads too much");
            }
            to.write(buffer, 0, n);
            to.flush();
        }
    }

    private static List<String> readHead(InputStream in) throws IOException {
        List<String> lines = new ArrayList<>();
        var line = new StringBuilder();
        for (int seen = 0; seen < LONGEST_HEAD; seen++) {
            int next = in.read();
            if (next < 0) {
                return List.of();
            }
            if (next == '\n') {
                if (line.isEmpty()) {
                    return lines;
                }
                lines.add(line.toString());
                line.setLength(0);
            } else if (next != '\r') {
                line.append((char) next);
            }
        }
        throw new IOException("a head without end");
    }

    private static int number(String text) throws IOException {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IOException("not a port");
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
