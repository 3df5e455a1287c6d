package se.inkom.benchmarks.harness;

import java.io.IOException;
import java.net.ServerSocket;

/** Ports that nobody uses at the moment. */
public final class LocalPorts {
    private LocalPorts() {}

    public static int free() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
