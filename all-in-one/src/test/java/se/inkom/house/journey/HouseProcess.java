package se.inkom.house.journey;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.inkom.house.AllInOne;
import se.inkom.house.HousePorts;

/** The whole house in a process of its own, which can be killed. Only processes that it started itself are ever killed. */
final class HouseProcess implements AutoCloseable {
    private final Path data;
    private final HousePorts ports;
    private Process process;

    HouseProcess(Path data, HousePorts ports) throws IOException {
        this.data = data;
        this.ports = ports;
        this.process = begin();
    }

    private Process begin() throws IOException {
        Files.deleteIfExists(data.resolve("ready"));
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                AllInOne.class.getName(),
                "--data",
                data.toString(),
                "--port-offset",
                Integer.toString(ports.offset()),
                "--no-feed"));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        data.resolveSibling("console.txt").toFile()))
                .start();
    }

    /** Waits until every application answers. */
    HouseProcess awaitReady() {
        await("ready")
                .atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> {
                    if (!process.isAlive()) {
                        throw new IllegalStateException("The house ended with code " + process.exitValue() + ":\n"
                                + Files.readString(data.resolveSibling("console.txt")));
                    }
                    return Files.exists(data.resolve("ready"));
                });
        return this;
    }

    /** {@code kill -9}: no hook, no flush, no goodbye. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void startAgain() throws IOException {
        process = begin();
    }

    Map<String, String> addresses() throws IOException {
        var addresses = new HashMap<String, String>();
        for (String line : Files.readAllLines(data.resolve("ready"))) {
            int equals = line.indexOf('=');
            addresses.put(line.substring(0, equals), line.substring(equals + 1));
        }
        return addresses;
    }

    @Override
    public void close() throws Exception {
        process.destroy();
        if (!process.waitFor(40, java.util.concurrent.TimeUnit.SECONDS)) {
            kill();
        }
    }
}
