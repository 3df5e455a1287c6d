package se.inkom.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The secrets of the demo users' clients, one line {@code role=secret} each, in an owner-only file the script reads. */
final class DemoClients {
    private final Path file;

    DemoClients(Path file) {
        this.file = file;
    }

    /** Keeps what is there and adds what is missing, so that tokens and scripts survive a restart. */
    String secretOf(String role) {
        try {
            var secrets = read();
            var secret = secrets.get(role);
            if (secret == null) {
                secret = Secrets.random();
                secrets.put(role, secret);
                write(secrets);
            }
            return secret;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same in a file of its own, as a production installation would mount it. */
    Path secretFile(String role) {
        try {
            Path alone = file.resolveSibling(role + "-client");
            OwnerOnly.write(alone, secretOf(role));
            return alone;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> read() throws IOException {
        var secrets = new TreeMap<String, String>();
        if (Files.exists(file)) {
            for (var line : Files.readAllLines(file)) {
                var separator = line.indexOf('=');
                if (separator > 0) {
                    secrets.put(line.substring(0, separator), line.substring(separator + 1));
                }
            }
        }
        return secrets;
    }

    private void write(Map<String, String> secrets) throws IOException {
        var text = new StringBuilder();
        secrets.forEach(
                (role, secret) -> text.append(role).append('=').append(secret).append('\n'));
        OwnerOnly.write(file, text.toString());
    }
}
