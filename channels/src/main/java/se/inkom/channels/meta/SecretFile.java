package se.inkom.channels.meta;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Secrets kept in a file, one per line. Read at every use, so that changing a secret needs no restart. */
record SecretFile(Path path) {
    /** @throws IllegalStateException when the file has no line with anything on it */
    List<String> values() {
        try {
            List<String> values = Files.readAllLines(path).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
            if (values.isEmpty()) {
                throw new IllegalStateException("The secret file " + path + " is empty.");
            }
            return values;
        } catch (IOException e) {
            throw new UncheckedIOException("The secret file " + path + " cannot be read.", e);
        }
    }

    String value() {
        return values().getFirst();
    }
}
