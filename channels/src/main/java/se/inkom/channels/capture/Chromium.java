package se.inkom.channels.capture;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.util.FileSystemUtils;

/**
 * One browser for one page, with a fresh profile, killed afterwards with everything it started. It resolves no names and opens
 * no connections itself: all of that is the proxy's.
 */
final class Chromium implements AutoCloseable {
    private final Path profile;
    private final Process process;

    private Chromium(Path profile, Process process) {
        this.profile = profile;
        this.process = process;
    }

    static Optional<Path> installed(List<String> candidates) {
        return candidates.stream().map(Path::of).filter(Files::isExecutable).findFirst();
    }

    static Chromium start(Path executable, boolean sandbox, int proxyPort) throws IOException {
        Path profile = Files.createTempDirectory("inkom-capture");
        List<String> command = new ArrayList<>(List.of(
                executable.toString(),
                "--headless",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "--proxy-server=http://127.0.0.1:" + proxyPort,
                "--proxy-bypass-list=<-loopback>",
                "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
                "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
                "--disable-quic",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-extensions",
                "--disable-sync",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-default-apps",
                "--disable-domain-reliability",
                "--disable-features=OptimizationHints,MediaRouter,DialMediaRouteProvider,Translate",
                "--no-first-run",
                "--no-pings",
                "--deny-permission-prompts",
                "--hide-scrollbars",
                "--mute-audio",
                "--lang=sv-SE",
                "about:blank"));
        if (!sandbox) {
            command.add(1, "--no-sandbox");
        }
        Process process = new ProcessBuilder(command)
                .directory(profile.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new Chromium(profile, process);
    }

    /** Where it listens for commands; it writes that down itself. */
    URI address(long deadline) throws IOException, TimeoutException {
        Path file = profile.resolve("DevToolsActivePort");
        while (System.nanoTime() < deadline) {
            if (!process.isAlive()) {
                throw new IOException("the browser did not start, exit code " + process.exitValue());
            }
            List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
            if (lines.size() >= 2) {
                return URI.create("ws://127.0.0.1:" + lines.get(0) + lines.get(1));
            }
            pause();
        }
        throw new TimeoutException("the browser did not start in time");
    }

    private static void pause() throws IOException {
        try {
            TimeUnit.MILLISECONDS.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    @Override
    public void close() throws IOException {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            process.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        FileSystemUtils.deleteRecursively(profile);
    }
}
