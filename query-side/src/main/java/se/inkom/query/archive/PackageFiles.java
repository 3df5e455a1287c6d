package se.inkom.query.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The folder of packages. Nobody but our own user may look into it: packages hold what is secret in the clear. */
@Component
class PackageFiles {
    private final Path folder;

    PackageFiles(ArchiveProperties settings) {
        this.folder = settings.folder();
    }

    Path of(UUID packageId) {
        return folder.resolve(packageId + ".zip");
    }

    /** An empty folder to work in; what a dead worker left there is taken away. */
    Path work(UUID packageId) throws IOException {
        createFolder();
        Path work = folder.resolve("work-" + packageId);
        delete(work);
        return Files.createDirectory(work);
    }

    private void createFolder() throws IOException {
        Files.createDirectories(folder);
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    /** Gives a checked package its place. */
    void keep(Path made, UUID packageId) throws IOException {
        Files.move(made, of(packageId), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                var digest = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digest.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    void delete(UUID packageId) {
        delete(of(packageId));
    }

    static void delete(Path path) {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> all = Files.walk(path)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
