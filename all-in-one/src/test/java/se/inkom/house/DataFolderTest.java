package se.inkom.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    Path folder;

    @Test
    void refusesASecondHouseInTheSameFolderUntilTheFirstIsGone() throws Exception {
        try (var first = DataFolder.open(folder)) {
            assertThat(first.file("inkom.pid"))
                    .content()
                    .startsWith(ProcessHandle.current().pid() + "\n");
            problem(() -> DataFolder.open(folder), HouseProblem.ALREADY_RUNNING)
                    .hasMessageContaining(Long.toString(ProcessHandle.current().pid()))
                    .hasMessageContaining(folder.toString());
        }
        DataFolder.open(folder).close();
    }

    @Test
    void refusesAFolderThatHoldsSomethingElse() throws Exception {
        Files.writeString(folder.resolve("thesis.txt"), "four years of work");
        problem(() -> DataFolder.open(folder), HouseProblem.FOLDER_UNUSABLE).hasMessageContaining("not made by Inkom");
        assertThat(folder.resolve("thesis.txt")).exists();
    }

    @Test
    void refusesAFullDisk() {
        problem(() -> DataFolder.open(folder, Long.MAX_VALUE), HouseProblem.DISK_FULL)
                .hasMessageContaining("MB left");
    }

    @Test
    void namesTheBusyPortAndTheWayOut() throws Exception {
        var ports = HousePorts.free();
        try (var other = new ServerSocket(ports.query(), 1, InetAddress.getByName("127.0.0.1"))) {
            problem(ports::requireFree, HouseProblem.PORT_BUSY)
                    .hasMessageContaining("Port %d (query API)".formatted(other.getLocalPort()))
                    .hasMessageContaining("--port-offset");
        }
        ports.requireFree();
    }

    /** What a closed outgoing connection leaves behind for a minute: the port is taken, and nobody listens there. */
    @Test
    void waitsForAPortThatNobodyListensOn() throws Exception {
        var ports = HousePorts.free();
        try (var left = new Socket()) {
            left.bind(new InetSocketAddress("127.0.0.1", ports.postgres()));
            CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS).execute(() -> {
                try {
                    left.close();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            ports.requireFree();
        }
    }

    @Test
    void refusesArgumentsItDoesNotUnderstand() {
        problem(() -> HouseArguments.parse("--colour"), HouseProblem.USAGE).hasMessageContaining("--colour");
        problem(() -> HouseArguments.parse("--data"), HouseProblem.USAGE);
        problem(() -> HouseArguments.parse("--port-offset", "90000"), HouseProblem.USAGE);
        assertThat(HouseArguments.parse("--port-offset", "7", "--feed").ports().command())
                .isEqualTo(8088);
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> problem(ThrowingCallable action, int exitCode) {
        return assertThatThrownBy(action)
                .isInstanceOfSatisfying(HouseProblem.class, problem -> assertThat(problem.exitCode())
                        .isEqualTo(exitCode));
    }
}
