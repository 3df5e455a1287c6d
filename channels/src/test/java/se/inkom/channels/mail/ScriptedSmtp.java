package se.inkom.channels.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** An SMTP server that behaves as badly as it is told. */
final class ScriptedSmtp implements AutoCloseable {
    /** What it answers to. */
    enum Mood {
        KIND,
        REFUSES_RECIPIENT,
        IS_BUSY,
        /** Takes the whole mail, and falls over before it says so. */
        DIES_AFTER_DATA
    }

    final List<String> taken = new CopyOnWriteArrayList<>();
    volatile Mood mood = Mood.KIND;
    private final ServerSocket door;

    ScriptedSmtp() {
        try {
            door = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::listen);
    }

    int port() {
        return door.getLocalPort();
    }

    private void listen() {
        while (!door.isClosed()) {
            try (Socket client = door.accept()) {
                talk(client);
            } catch (IOException ended) {
                // the next one may be luckier
            }
        }
    }

    private void talk(Socket client) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), UTF_8));
        say(client, "220 scripted");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String verb = line.split("[ :]")[0].toUpperCase(java.util.Locale.ROOT);
            switch (verb) {
                case "RCPT" ->
                    say(
                            client,
                            switch (mood) {
                                case REFUSES_RECIPIENT -> "550 no such person";
                                case IS_BUSY -> "451 come back later";
                                default -> "250 fine";
                            });
                case "DATA" -> {
                    say(client, "354 go on");
                    var mail = new StringBuilder();
                    for (String text = in.readLine(); text != null && !text.equals("."); text = in.readLine()) {
                        mail.append(text).append('\n');
                    }
                    taken.add(mail.toString());
                    if (mood == Mood.DIES_AFTER_DATA) {
                        return;
                    }
                    say(client, "250 taken");
                }
                case "QUIT" -> {
                    say(client, "221 bye");
                    return;
                }
                default -> say(client, "250 fine");
            }
        }
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(UTF_8));
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
