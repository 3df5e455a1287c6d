package se.inkom.ledger.vault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Files under the name of their own SHA-256. A file is hashed while it is written, forced to disk, read again and compared,
 * and only then given its name: a torn or altered copy never certifies itself (RELIABILITY 2a step 12).
 */
final class FileArchive {
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    private final Path root;

    FileArchive(Path root) {
        this.root = root;
    }

    /** What was stored: its name, its size, and its digest with the salt in front. */
    record Stored(String digest, long length, String saltedDigest) {}

    Stored store(InputStream bytes, byte[] salt) {
        try {
            Path incoming = Files.createDirectories(root.resolve("incoming"));
            Path temporary = Files.createTempFile(
                    incoming,
                    "in",
                    null,
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try {
                return storeVia(temporary, bytes, salt);
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The file archive cannot take the file", e);
        }
    }

    private Stored storeVia(Path temporary, InputStream bytes, byte[] salt) throws IOException {
        MessageDigest plain = Envelope.sha256();
        MessageDigest salted = Envelope.sha256();
        salted.update(salt);
        long length;
        try (OutputStream out = Files.newOutputStream(temporary);
                InputStream in = new DigestInputStream(new DigestInputStream(bytes, plain), salted)) {
            length = in.transferTo(out);
        }
        force(temporary);
        String digest = HexFormat.of().formatHex(plain.digest());
        if (!digestOf(temporary).equals(digest)) {
            throw new IOException("the bytes on disk differ from the bytes received");
        }
        Path folder = Files.createDirectories(folderOf(digest));
        Files.move(temporary, folder.resolve(digest), StandardCopyOption.ATOMIC_MOVE);
        force(folder);
        return new Stored(digest, length, HexFormat.of().formatHex(salted.digest()));
    }

    /** @throws IllegalStateException when the file is gone or no longer what its name says */
    byte[] read(String digest) {
        try {
            byte[] bytes = Files.readAllBytes(folderOf(digest).resolve(digest));
            if (!HexFormat.of().formatHex(Envelope.sha256().digest(bytes)).equals(digest)) {
                throw new IllegalStateException("The archived file " + digest + " has been altered");
            }
            return bytes;
        } catch (IOException e) {
            throw new IllegalStateException("The archived file " + digest + " cannot be read", e);
        }
    }

    private Path folderOf(String digest) {
        if (!DIGEST.matcher(digest).matches()) {
            throw new IllegalArgumentException("Not a file digest");
        }
        return root.resolve(digest.substring(0, 2));
    }

    private static String digestOf(Path file) throws IOException {
        MessageDigest digest = Envelope.sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
