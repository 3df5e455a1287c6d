package se.inkom.house.journey;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The letter box and the despatch in a process of their own beside a house without them. Kills only what it started. */
final class ChannelsProcess implements AutoCloseable {
    private final List<String> commandLine = new ArrayList<>();
    private final Path console;
    private final Api http;
    private Process process;

    /** @param application its main class and arguments */
    ChannelsProcess(List<String> application, Path console, int port) throws IOException {
        commandLine.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path")));
        commandLine.addAll(application);
        this.console = console;
        this.http = new Api("http://localhost:" + port, "");
        this.process = begin();
    }

    private Process begin() throws IOException {
        return new ProcessBuilder(commandLine)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(console.toFile()))
                .start();
    }

    ChannelsProcess awaitReady() {
        await("channels are ready")
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> {
                    if (!process.isAlive()) {
                        throw new IllegalStateException(
                                "It ended with code " + process.exitValue() + ":\n" + Files.readString(console));
                    }
                    return answers();
                });
        return this;
    }

    private boolean answers() {
        try {
            return http.get("/actuator/health/readiness").status() == 200;
        } catch (Api.Unreachable notYet) {
            return false;
        }
    }

    /** {@code kill -9}: no hook, no flush, no goodbye. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void startAgain() throws IOException {
        process = begin();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
