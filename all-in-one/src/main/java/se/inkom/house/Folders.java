package se.inkom.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Removes a folder with everything in it; links are removed, never followed. */
final class Folders {
    private Folders() {}

    static void delete(Path folder) throws IOException {
        try (var content = Files.walk(folder)) {
            for (var file : content.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
