package se.inkom.house;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/**
 * What a database administrator does once in a real installation: databases, roles and passwords. Idempotent, run at every
 * start. Tables are none of its business; each application migrates its own.
 */
final class DatabaseSetup {
    static final String INKOM = "inkom";
    static final String TORGET = "torget";
    static final List<String> INKOM_ROLES =
            List.of("inkom_migrator", "inkom_command", "inkom_sealer", "inkom_query", "inkom_channels");

    private final LocalPostgres postgres;

    DatabaseSetup(LocalPostgres postgres) {
        this.postgres = postgres;
    }

    void run() throws IOException {
        try (var admin = postgres.administrator("postgres").getConnection()) {
            createDatabase(admin, INKOM);
            createDatabase(admin, TORGET);
            if (!exists(admin, "select from pg_roles where rolname = ?", TORGET)) {
                execute(admin, "create role torget login nosuperuser nocreatedb nocreaterole");
            }
            execute(admin, "alter database torget owner to torget");
        } catch (SQLException e) {
            throw new IOException("could not create the databases", e);
        }
        try (var admin = postgres.administrator(INKOM).getConnection()) {
            execute(admin, resource("/db/roles.sql"));
            execute(admin, "revoke connect, temporary on database inkom, torget from public");
            for (var role : INKOM_ROLES) {
                execute(admin, "grant connect on database inkom to " + role);
                setPassword(admin, role);
            }
            setPassword(admin, TORGET);
            setPassword(admin, LocalPostgres.ADMINISTRATOR);
        } catch (SQLException e) {
            throw new IOException("could not create the roles", e);
        }
    }

    static void reloadAccessRules(DataSource administrator) throws IOException {
        try (var admin = administrator.getConnection()) {
            execute(admin, "select pg_reload_conf()");
        } catch (SQLException e) {
            throw new IOException("could not reload the access rules", e);
        }
    }

    /** The locale is fixed, so that lower case and word search of å, ä and ö do not depend on the machine. */
    private static void createDatabase(Connection admin, String name) throws SQLException {
        if (!exists(admin, "select from pg_database where datname = ?", name)) {
            execute(
                    admin,
                    "create database " + name + " template template0 encoding 'UTF8' locale 'C'"
                            + " locale_provider builtin builtin_locale 'C.UTF-8'");
        }
    }

    private void setPassword(Connection admin, String role) throws SQLException {
        // our own random letters, digits, - and _: nothing to escape, and the statement takes no parameters
        execute(admin, "alter role %s password '%s'".formatted(role, postgres.password(role)));
    }

    private static boolean exists(Connection admin, String query, String name) throws SQLException {
        try (var statement = admin.prepareStatement(query)) {
            statement.setString(1, name);
            try (var row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    private static void execute(Connection admin, String sql) throws SQLException {
        try (var statement = admin.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String resource(String name) throws IOException {
        try (var in = DatabaseSetup.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException(name + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
