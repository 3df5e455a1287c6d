package se.inkom.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Clears away what a killed process left behind, so that a start after {@code kill -9} is an ordinary start.
 *
 * <p>PostgreSQL outlives a killed parent and keeps its port; it is asked to stop (its clients are gone) instead of being
 * taken over, because it may listen on the port of another offset. An unpacking or first initialisation that was cut short
 * can never be finished and held nothing yet. Called with the lock of the data folder held: nobody else uses any of it.
 */
final class PostgresRemains {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresRemains.class);
    private static final String COMPLETE = "inkom-initialised";

    private final Path cluster;
    private final Path programs;

    PostgresRemains(Path cluster, Path programs) {
        this.cluster = cluster;
        this.programs = programs;
    }

    void clear() throws IOException {
        if (Files.isDirectory(programs)) {
            var ours = programs.toRealPath() + "/";
            stopOrphan(ours);
            awaitOtherPrograms(ours);
            // PostgreSQL would refuse to start as long as the number in it exists, be it of a dead or a foreign process
            Files.deleteIfExists(cluster.resolve("postmaster.pid"));
        }
        dropUnfinishedUnpacking();
        setUnfinishedClusterAside();
    }

    /** From here on the cluster holds something worth keeping. */
    void markComplete() throws IOException {
        var mark = cluster.resolve(COMPLETE);
        if (!Files.exists(mark)) {
            Files.createFile(mark);
        }
    }

    private void stopOrphan(String ours) throws IOException {
        var pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        var lines = Files.readAllLines(pidFile);
        if (!lines.isEmpty() && lines.getFirst().strip().matches("\\d+")) {
            var postmaster = ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
            // the number may long since belong to somebody else's process
            if (postmaster.isPresent() && command(postmaster.get()).startsWith(ours)) {
                LOG.info(
                        "stopping PostgreSQL process {}, left by a killed Inkom",
                        postmaster.get().pid());
                signal("INT", postmaster.get()); // "fast": PostgreSQL does not wait for its clients
                awaitEnd(postmaster.get());
            }
        }
    }

    /**
     * Waits for whatever still runs from our own unpacked programs: servers of a killed PostgreSQL end by themselves, but
     * until then nobody may touch their files. An initdb whose parent was killed is ended.
     */
    private void awaitOtherPrograms(String ours) throws IOException {
        try (var all = ProcessHandle.allProcesses()) {
            for (var process : all.filter(p -> command(p).startsWith(ours)).toList()) {
                if (!Files.exists(cluster.resolve(COMPLETE))) {
                    process.destroyForcibly();
                }
                awaitEnd(process);
            }
        }
    }

    private void dropUnfinishedUnpacking() throws IOException {
        if (!Files.isDirectory(programs)) {
            return;
        }
        try (var unpacked = Files.list(programs)) {
            for (var folder : unpacked.toList()) {
                if (!Files.exists(folder.resolve(".exists"))) { // written by the unpacker when it is done
                    Folders.delete(folder);
                }
            }
        }
    }

    private void setUnfinishedClusterAside() throws IOException {
        if (Files.isDirectory(cluster) && !Files.exists(cluster.resolve(COMPLETE))) {
            var aside = cluster.resolveSibling(cluster.getFileName() + ".unfinished-" + System.nanoTime());
            LOG.warn("the first start of PostgreSQL was cut short; its remains are in {}", aside.getFileName());
            Files.move(cluster, aside);
        }
    }

    private static String command(ProcessHandle process) {
        return process.info().command().orElse("");
    }

    private static void signal(String name, ProcessHandle process) throws IOException {
        // the shell's own kill: a bare machine has no kill program
        new ProcessBuilder("sh", "-c", "kill -%s %d".formatted(name, process.pid())).start();
    }

    /** Not {@code onExit}: where nobody collects dead processes (a container without init) it would wait for ever. */
    private static void awaitEnd(ProcessHandle process) throws IOException {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (runs(process)) {
            if (System.nanoTime() > deadline) {
                throw new IOException("process %d does not stop".formatted(process.pid()));
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    /** A dead process that was not collected yet still has a number, but no command. */
    static boolean runs(ProcessHandle process) {
        return process.isAlive() && !command(process).isEmpty();
    }
}
