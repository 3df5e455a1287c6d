package se.inkom.house.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.util.FileSystemUtils;
import se.inkom.house.House;
import se.inkom.house.HouseArguments;
import se.inkom.house.HousePorts;
import se.inkom.house.Progress;
import se.inkom.house.Secrets;

/** One house for all journeys that leave it standing, since it takes ten seconds to start. */
final class SharedHouse implements AutoCloseable {
    private final Path folder;
    private final House house;

    private SharedHouse() {
        try {
            folder = Files.createTempDirectory("inkom-house");
            house = new House(
                            new HouseArguments(folder.resolve("data"), HousePorts.free(), false),
                            new Progress(System.out))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    House house() {
        return house;
    }

    Secrets secrets() {
        return new Secrets(folder.resolve("data").resolve("secrets"));
    }

    Api command(String role) {
        return new Api(at(ports().command()), token(role));
    }

    Api query(String role) {
        return new Api(at(ports().query()), token(role));
    }

    Api channels(String role) {
        return new Api(at(ports().channels()), token(role));
    }

    /** Where people sign in. */
    String console() {
        return at(ports().console());
    }

    /** Where the public diary is. */
    String reading() {
        return at(ports().query());
    }

    String torget() {
        return at(ports().torget());
    }

    private HousePorts ports() {
        return house.arguments().ports();
    }

    private static String at(int port) {
        return "http://localhost:" + port;
    }

    /** @param role empty for callers without a token */
    private String token(String role) {
        try {
            return role.isEmpty() ? "" : house.issuer().token(role);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        house.close();
        FileSystemUtils.deleteRecursively(folder);
    }

    /** Opens the house for a test class that asks for it; JUnit closes it after the last one. */
    static final class Key implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == SharedHouse.class;
        }

        @Override
        public SharedHouse resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.GLOBAL)
                    .computeIfAbsent(SharedHouse.class, key -> new SharedHouse(), SharedHouse.class);
        }
    }
}
