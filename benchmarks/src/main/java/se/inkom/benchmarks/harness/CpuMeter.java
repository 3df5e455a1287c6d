package se.inkom.benchmarks.harness;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * CPU time of this process and of PostgreSQL. On a busy machine it is far steadier than the wall clock, and on few cores it
 * is what decides. The server's part comes from {@code /proc}; where there is none the ratio is "n/a".
 */
public final class CpuMeter {
    private static final long NANOS_PER_TICK = 10_000_000; // USER_HZ is 100 on every Linux that runs a JVM

    private final OperatingSystemMXBean self = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private final long postmaster;

    public CpuMeter(long postmaster) {
        this.postmaster = postmaster;
    }

    /** Nanoseconds of CPU so far, of this process and of the server. */
    public record Reading(long self, long server) {
        Reading since(Reading before) {
            return new Reading(self - before.self, server - before.server);
        }
    }

    Optional<Reading> read() {
        if (!Files.isDirectory(Path.of("/proc/self"))) {
            return Optional.empty();
        }
        // the postmaster's own line holds the time of sessions that have ended
        long ticks = ticks(postmaster, true);
        var sessions = ProcessHandle.of(postmaster).stream()
                .flatMap(ProcessHandle::children)
                .toList();
        for (ProcessHandle session : sessions) {
            ticks += ticks(session.pid(), false);
        }
        return Optional.of(new Reading(self.getProcessCpuTime(), ticks * NANOS_PER_TICK));
    }

    private static long ticks(long pid, boolean withEnded) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", 17);
            long own = Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
            return withEnded ? own + Long.parseLong(fields[13]) + Long.parseLong(fields[14]) : own;
        } catch (IOException gone) {
            return 0;
        }
    }
}
