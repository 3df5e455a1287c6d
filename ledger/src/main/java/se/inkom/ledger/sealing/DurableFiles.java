package se.inkom.ledger.sealing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes files so that after a crash each is there in full or not at all. */
final class DurableFiles {
    private final Set<Path> touched = new LinkedHashSet<>();

    /** Takes the place of whatever had the name; certain to last only after {@link #forceFolders}. */
    void write(Path file, byte[] bytes) throws IOException {
        Path folder = parentOf(file);
        create(folder);
        Path fresh = folder.resolve("." + file.getFileName() + ".new");
        try (var channel = FileChannel.open(
                fresh, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            writeAll(channel, bytes);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        touched.add(folder);
    }

    void append(Path file, byte[] bytes) throws IOException {
        Path folder = parentOf(file);
        create(folder);
        boolean known = Files.exists(file);
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            writeAll(channel, bytes);
        }
        if (!known) {
            touched.add(folder);
        }
    }

    /** Makes new names last. */
    void forceFolders() throws IOException {
        for (Path folder : touched) {
            try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
        touched.clear();
    }

    private void create(Path folder) throws IOException {
        for (@Nullable Path missing = folder;
                missing != null && Files.notExists(missing);
                missing = missing.getParent()) {
            touched.add(parentOf(missing));
        }
        Files.createDirectories(folder);
    }

    private static void writeAll(FileChannel channel, byte[] bytes) throws IOException {
        var buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        channel.force(true);
    }

    private static Path parentOf(Path path) {
        Path parent = path.toAbsolutePath().getParent();
        return parent == null ? path : parent;
    }
}
