package se.inkom.query.exports;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes all files of an export from its lines, in one pass; each is there in full or not at all. */
final class MakeFiles {
    private final Path folder;
    private final Wanted wanted;
    private final Counting counting = new Counting();

    MakeFiles(Path folder, Wanted wanted) {
        this.folder = folder;
        this.wanted = wanted;
    }

    Counting counting() {
        return counting;
    }

    List<Manifest.File> of(Path lines) throws IOException {
        var making = new ArrayList<Making>();
        try {
            for (ExportFormat format : wanted.formats()) {
                making.add(new Making(format));
            }
            try (BufferedReader in = Files.newBufferedReader(lines)) {
                for (@Nullable String line = in.readLine(); line != null; line = in.readLine()) {
                    DiaryLine read = JsonLinesDiary.read(line);
                    counting.count(read);
                    for (Making one : making) {
                        one.writer.write(read);
                    }
                }
            }
            var files = new ArrayList<Manifest.File>();
            for (Making one : making) {
                files.add(one.finish());
            }
            return List.copyOf(files);
        } finally {
            for (Making one : making) {
                one.out.close(); // does nothing to what is finished
            }
        }
    }

    /** One file on its way. */
    private final class Making {
        private final ExportFormat format;
        private final Path unfinished;
        private final MessageDigest digest = sha256();
        private final OutputStream out;
        private final DiaryWriter writer;

        Making(ExportFormat format) throws IOException {
            this.format = format;
            this.unfinished = folder.resolve("." + name() + ".part");
            this.out = new BufferedOutputStream(
                    new DigestOutputStream(Files.newOutputStream(unfinished), digest), 1 << 16);
            this.writer = format.open(out, wanted.guarded(), wanted.bom());
        }

        private String name() {
            return "diarium." + format.ending;
        }

        Manifest.File finish() throws IOException {
            writer.close();
            Path file = lasting(unfinished, folder.resolve(name()));
            return new Manifest.File(
                    name(), format.mediaType, Files.size(file), HexFormat.of().formatHex(digest.digest()));
        }
    }

    /** Under its own name only once its bytes are on disk. */
    static Path lasting(Path unfinished, Path file) throws IOException {
        try (var channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (var names = FileChannel.open(java.util.Objects.requireNonNull(file.getParent()))) {
            names.force(true);
        }
        return file;
    }

    static String digestOf(Path file) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = Files.newInputStream(file);
                var sink = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            in.transferTo(sink);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
