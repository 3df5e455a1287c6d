package se.inkom.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All on one data folder, because the first start takes seconds; every test starts and stops the server on it. */
class LocalPostgresTest {
    @TempDir
    static Path data;

    private static final HousePorts PORTS = HousePorts.free();

    @Test
    void keepsWhatWasWrittenAndWritesItToTheDisk() throws Exception {
        try (var postgres = started();
                var db = administrator(postgres)) {
            assertThat(value(db, "show fsync")).isEqualTo("on");
            assertThat(value(db, "show synchronous_commit")).isEqualTo("on");
            assertThat(value(db, "show full_page_writes")).isEqualTo("on");
            assertThat(value(db, "show listen_addresses")).isEqualTo("127.0.0.1");
            execute(db, "create table public.word as select 'åäö' word");
        }
        try (var postgres = started();
                var db = administrator(postgres)) {
            assertThat(value(db, "select upper(word) from public.word")).isEqualTo("ÅÄÖ");
        }
    }

    @Test
    void letsNobodyInWithoutThePasswordOfTheRoleAndKeepsTorgetApart() throws Exception {
        try (var postgres = started()) {
            var url = postgres.url("inkom");
            for (var role : DatabaseSetup.INKOM_ROLES) {
                login(url, role, postgres.password(role)).close();
                assertThatThrownBy(() -> login(url, role, "guess")).hasMessageContaining("password");
            }
            assertThatThrownBy(() -> login(url, "postgres", "guess")).hasMessageContaining("password");
            assertThatThrownBy(() -> login(url, "torget", postgres.password("torget")))
                    .hasMessageContaining("permission denied");
            try (var torget = login(postgres.url("torget"), "torget", postgres.password("torget"))) {
                execute(torget, "create table public.comment(id int)");
                execute(torget, "drop table public.comment");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void carriesOnAfterAKilledProcessOnAnotherPort(boolean serverKilledToo) throws Exception {
        var child = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        StartPostgresAndWait.class.getName(),
                        data.toString(),
                        Integer.toString(PORTS.postgres()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var said = child.inputReader()) {
            assertThat(said.lines().anyMatch("started"::equals)).isTrue();
        } finally {
            child.destroyForcibly().waitFor();
        }
        var orphan = postmaster();
        if (serverKilledToo) {
            orphan.destroyForcibly();
            await().until(() -> !PostgresRemains.runs(orphan));
        }
        var elsewhere = HousePorts.free().postgres();

        try (var postgres = new LocalPostgres(data, elsewhere, secrets()).start();
                var db = administrator(postgres)) {
            assertThat(PostgresRemains.runs(orphan)).isFalse();
            assertThat(value(db, "show port")).isEqualTo(Integer.toString(elsewhere));
            assertThat(value(db, "select n from public.kept")).isEqualTo("1");
            execute(db, "drop table public.kept");
        }
    }

    @Test
    void startsOverWhenTheFirstStartWasCutShortAndTheSecretsWereLost() throws Exception {
        started().close();
        Files.delete(data.resolve("postgres-18/inkom-initialised"));
        Files.delete(data.resolve("postgres-18/postgresql.conf"));
        Folders.delete(data.resolve("secrets"));
        // empty when an earlier test of this JVM has unpacked the programs elsewhere: the unpacker does it once per JVM
        try (var unpacked = Files.list(data.resolve("programs"))) {
            for (Path folder : unpacked.toList()) {
                Files.deleteIfExists(folder.resolve(".exists"));
            }
        }
        started().close();

        Folders.delete(data.resolve("secrets"));
        try (var postgres = started()) {
            login(postgres.url("inkom"), "inkom_query", postgres.password("inkom_query"))
                    .close();
        }
    }

    private static LocalPostgres started() throws IOException {
        return new LocalPostgres(data, PORTS.postgres(), secrets()).start();
    }

    private static Secrets secrets() {
        return new Secrets(data.resolve("secrets"));
    }

    private static ProcessHandle postmaster() throws IOException {
        var pid = Files.readAllLines(data.resolve("postgres-18/postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    private static Connection administrator(LocalPostgres postgres) throws SQLException {
        return postgres.administrator("inkom").getConnection();
    }

    private static Connection login(String url, String role, String password) throws SQLException {
        return DriverManager.getConnection(url, role, password);
    }

    private static void execute(Connection db, String sql) throws SQLException {
        try (var statement = db.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String value(Connection db, String query) throws SQLException {
        try (var statement = db.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
