package se.inkom.ledger.vault;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The archive as a folder: a file gets its name by a rename that is atomic, and the folder is forced too. */
final class FileArchive implements Archive {
    private final Path root;

    FileArchive(Path root) {
        this.root = root;
    }

    @Override
    public Stored store(InputStream bytes, byte[] salt) {
        try (var incoming = IncomingFile.receive(root.resolve("incoming"), bytes, salt)) {
            Path place = placeOf(incoming.stored.digest());
            Path folder = Files.createDirectories(place.getParent());
            Files.move(incoming.path, place, StandardCopyOption.ATOMIC_MOVE);
            IncomingFile.force(folder);
            IncomingFile.force(root);
            return incoming.stored;
        } catch (IOException e) {
            throw new UncheckedIOException("The file archive cannot take the file", e);
        }
    }

    @Override
    public byte[] read(String digest) {
        try {
            byte[] bytes = Files.readAllBytes(placeOf(digest));
            if (!Digests.hex(Envelope.sha256().digest(bytes)).equals(digest)) {
                throw new IllegalStateException("The archived file " + digest + " has been altered");
            }
            return bytes;
        } catch (IOException e) {
            throw new IllegalStateException("The archived file " + digest + " cannot be read", e);
        }
    }

    @Override
    public Fixity check(String digest) {
        if (!Files.isDirectory(root)) {
            throw new UncheckedIOException(new NoSuchFileException("the archive's own folder"));
        }
        try {
            return IncomingFile.digestOf(Files.newInputStream(placeOf(digest))).equals(digest)
                    ? Fixity.INTACT
                    : Fixity.ALTERED;
        } catch (NoSuchFileException gone) {
            return Fixity.MISSING;
        } catch (IOException unreadable) { // a sector that the disk gives back no more is as good as altered
            return Fixity.ALTERED;
        }
    }

    private Path placeOf(String digest) {
        return root.resolve(Archive.name(digest));
    }
}
