package se.inkom.ledger.vault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;

/** A file on its way into an archive: streamed to disk, hashed on the way, forced, read again and compared. */
final class IncomingFile implements AutoCloseable {
    final Path path;
    final Archive.Stored stored;

    private IncomingFile(Path path, Archive.Stored stored) {
        this.path = path;
        this.stored = stored;
    }

    static IncomingFile receive(Path folder, InputStream bytes, byte[] salt) throws IOException {
        Path temporary = Files.createTempFile(
                Files.createDirectories(folder),
                "in",
                null,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            return new IncomingFile(temporary, write(temporary, bytes, salt));
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(temporary);
            throw e;
        }
    }

    private static Archive.Stored write(Path file, InputStream bytes, byte[] salt) throws IOException {
        MessageDigest plain = Envelope.sha256();
        MessageDigest salted = Envelope.sha256();
        salted.update(salt);
        long length;
        try (OutputStream out = Files.newOutputStream(file);
                InputStream in = new DigestInputStream(new DigestInputStream(bytes, plain), salted)) {
            length = in.transferTo(out);
        }
        force(file);
        String digest = Archive.Digests.hex(plain.digest());
        if (!digestOf(Files.newInputStream(file)).equals(digest)) {
            throw new IOException("the bytes on disk differ from the bytes received");
        }
        return new Archive.Stored(digest, length, Archive.Digests.hex(salted.digest()));
    }

    /** Reads to the end and closes. */
    static String digestOf(InputStream bytes) throws IOException {
        MessageDigest digest = Envelope.sha256();
        try (InputStream in = new DigestInputStream(bytes, digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return Archive.Digests.hex(digest.digest());
    }

    static void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
