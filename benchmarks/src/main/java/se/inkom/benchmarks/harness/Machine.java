package se.inkom.benchmarks.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** What was measured on, because the figures mean nothing without it. */
public final class Machine {
    private static final Pattern FDATASYNC = Pattern.compile("fdatasync\\s+([0-9.]+) ops/sec");

    private Machine() {}

    public static Map<String, String> facts(Database database) throws SQLException {
        var facts = new LinkedHashMap<String, String>();
        facts.put("cores", Integer.toString(Runtime.getRuntime().availableProcessors()));
        facts.put("processor", processor());
        facts.put("memory", memory());
        facts.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        facts.put("JDK", System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"));
        facts.put("PostgreSQL", database.text("show server_version"));
        for (String setting : new String[] {
            "fsync",
            "synchronous_commit",
            "full_page_writes",
            "wal_level",
            "shared_buffers",
            "max_wal_size",
            "checkpoint_timeout"
        }) {
            facts.put(setting, database.text("show " + setting));
        }
        facts.put("fdatasync of 8 KiB", diskSyncs(database.folder()));
        return facts;
    }

    private static String processor() {
        return firstLine("/proc/cpuinfo", "model name").orElse(System.getProperty("os.arch"));
    }

    private static String memory() {
        return firstLine("/proc/meminfo", "MemTotal")
                .map(kb -> "%.0f GiB".formatted(Long.parseLong(kb.replaceAll("\\D", "")) / 1024.0 / 1024.0))
                .orElse("unknown");
    }

    private static java.util.Optional<String> firstLine(String file, String key) {
        try {
            return Files.readAllLines(Path.of(file)).stream()
                    .filter(line -> line.startsWith(key))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst();
        } catch (IOException e) {
            return java.util.Optional.empty();
        }
    }

    /** Asks PostgreSQL's own tool when it is there, and otherwise counts for a second. */
    private static String diskSyncs(Path folder) {
        try {
            var tool = new ProcessBuilder(
                            "pg_test_fsync",
                            "-s",
                            "1",
                            "-f",
                            folder.resolve("fsync-probe").toString())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(tool.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            tool.waitFor(60, TimeUnit.SECONDS);
            var found = FDATASYNC.matcher(said);
            if (found.find()) {
                return "%.0f a second (pg_test_fsync)".formatted(Double.parseDouble(found.group(1)));
            }
        } catch (IOException notInstalled) {
            // counted below
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return counted(folder);
    }

    private static String counted(Path folder) {
        var page = java.nio.ByteBuffer.allocateDirect(8192);
        try (var file = java.nio.channels.FileChannel.open(
                folder.resolve("fsync-probe"),
                java.nio.file.StandardOpenOption.CREATE,
                java.nio.file.StandardOpenOption.WRITE,
                java.nio.file.StandardOpenOption.DELETE_ON_CLOSE)) {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
            int syncs = 0;
            while (System.nanoTime() < end) {
                page.rewind();
                file.write(page, 0);
                file.force(false);
                syncs++;
            }
            return syncs + " a second (counted for one second)";
        } catch (IOException e) {
            return "unknown";
        }
    }
}
