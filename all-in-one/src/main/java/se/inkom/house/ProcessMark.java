package se.inkom.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What {@code inkom.pid} says: the process id and, on a second line, when that process began, in the form the script reads
 * from the system itself. A process id alone is reused, and {@code ./inkom stop} must never end somebody else's process.
 */
final class ProcessMark {
    private ProcessMark() {}

    static String ofThisProcess() throws IOException {
        var pid = ProcessHandle.current().pid();
        return pid + "\n" + beginning(pid) + "\n";
    }

    static String pidIn(Path file) {
        try {
            return Files.readAllLines(file).getFirst();
        } catch (IOException | RuntimeException e) {
            return "unknown";
        }
    }

    /** Linux: clock ticks since boot, which need no {@code ps}; elsewhere what {@code ps} prints. */
    private static String beginning(long pid) throws IOException {
        var stat = Path.of("/proc", Long.toString(pid), "stat");
        if (Files.exists(stat)) {
            var text = Files.readString(stat);
            // the second field is the command in brackets and may hold blanks; the 22nd of all is the start
            return text.substring(text.lastIndexOf(')') + 2).split(" ", -1)[19];
        }
        var builder = new ProcessBuilder("ps", "-o", "lstart=", "-p", Long.toString(pid));
        builder.environment().put("LC_ALL", "C");
        var ps = builder.start();
        try (var out = ps.inputReader()) {
            var line = out.readLine();
            return line == null ? "unknown" : line.strip();
        }
    }
}
