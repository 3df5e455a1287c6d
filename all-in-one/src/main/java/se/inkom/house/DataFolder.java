package se.inkom.house;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds everything a house keeps, and the lock that lets one process at a time use it.
 *
 * <p>The lock is ours because PostgreSQL's embedding has none that helps: a second process would quietly share the first
 * one's server and then stop it for both. The operating system lets go of the lock when the process dies, however it dies.
 */
final class DataFolder implements AutoCloseable {
    private static final long NEEDED_BYTES = 500L << 20;
    private static final String MARKER = ".inkom-data";

    private final Path folder;
    private final FileChannel lockFile;

    private DataFolder(Path folder, FileChannel lockFile) {
        this.folder = folder;
        this.lockFile = lockFile;
    }

    static DataFolder open(Path folder) {
        return open(folder, NEEDED_BYTES);
    }

    static DataFolder open(Path folder, long neededBytes) {
        try {
            OwnerOnly.folder(folder); // attachments and logs are nobody else's business
            requireOurs(folder);
            var lockFile = lock(folder);
            Files.writeString(folder.resolve(MARKER), "This folder belongs to Inkom. ./inkom --fresh empties it.\n");
            var opened = new DataFolder(folder, lockFile);
            opened.requireSpace(neededBytes);
            Files.deleteIfExists(folder.resolve("ready"));
            OwnerOnly.write(folder.resolve("inkom.pid"), ProcessMark.ofThisProcess());
            return opened;
        } catch (IOException e) {
            throw new HouseProblem(
                    HouseProblem.FOLDER_UNUSABLE,
                    "The data folder %s cannot be used (%s): give another one with --data DIR.".formatted(folder, e));
        }
    }

    private static void requireOurs(Path folder) throws IOException {
        if (Files.exists(folder.resolve(MARKER))) {
            return;
        }
        try (var content = Files.list(folder)) {
            // the lock file alone is a first start that was killed at once; logs are what a redirecting shell leaves
            if (content.map(file -> file.getFileName().toString())
                    .anyMatch(name -> !name.matches("inkom\\.lock|logs"))) {
                throw new HouseProblem(
                        HouseProblem.FOLDER_UNUSABLE,
                        "The folder %s is not empty and was not made by Inkom: give another one with --data DIR."
                                .formatted(folder));
            }
        }
    }

    private static FileChannel lock(Path folder) throws IOException {
        var lockFile = FileChannel.open(
                folder.resolve("inkom.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.READ);
        if (tryLock(lockFile) != null) {
            return lockFile;
        }
        lockFile.close();
        throw new HouseProblem(
                HouseProblem.ALREADY_RUNNING,
                "Another Inkom (process %s) already uses the data folder %s: stop it with ./inkom stop, or give another folder with --data DIR."
                        .formatted(ProcessMark.pidIn(folder.resolve("inkom.pid")), folder));
    }

    private static @Nullable FileLock tryLock(FileChannel lockFile) throws IOException {
        try {
            return lockFile.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // another house in this very process
        }
    }

    private void requireSpace(long neededBytes) throws IOException {
        var free = Files.getFileStore(folder).getUsableSpace();
        if (free < neededBytes) {
            lockFile.close();
            throw new HouseProblem(
                    HouseProblem.DISK_FULL,
                    "The disk of %s has %d MB left and Inkom needs %d MB: free some space, or give a folder on another disk with --data DIR."
                            .formatted(folder, free >> 20, neededBytes >> 20));
        }
    }

    Path path() {
        return folder;
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    Path folder(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }

    Secrets secrets() {
        return new Secrets(folder.resolve("secrets"));
    }

    /** Tells whoever waits (the script, a test) that everything answers; the file says where. */
    void announceReady(String addresses) throws IOException {
        OwnerOnly.write(folder.resolve("ready"), addresses);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(folder.resolve("ready"));
        Files.deleteIfExists(folder.resolve("inkom.pid"));
        lockFile.close();
    }
}
