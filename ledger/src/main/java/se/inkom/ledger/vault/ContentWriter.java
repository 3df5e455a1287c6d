package se.inkom.ledger.vault;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes content rows with one statement. */
final class ContentWriter {
    private static final String INSERT = """
            insert into ledger.content (id, case_id, salt, sha256, media_type, length, key_id, body, file_digest)
            select * from unnest(?::uuid[], ?::uuid[], ?::bytea[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::bytea[], ?::text[])
            """;

    private final JdbcTemplate jdbc;

    ContentWriter(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void write(List<ContentRow> rows) {
        if (!rows.isEmpty()) {
            jdbc.update(connection -> bind(connection, rows));
        }
    }

    private static PreparedStatement bind(Connection connection, List<ContentRow> rows) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(INSERT);
        var columns = new Columns(connection, statement, rows);
        columns.add("uuid", row -> row.ref().id(), UUID[]::new);
        columns.add("uuid", row -> row.caseId().value(), UUID[]::new);
        columns.add("bytea", ContentRow::salt, byte[][]::new);
        columns.add("text", row -> row.ref().sha256(), String[]::new);
        columns.add("text", row -> row.ref().mediaType(), String[]::new);
        columns.add("bigint", row -> row.ref().length(), Long[]::new);
        columns.add("text", ContentRow::keyId, String[]::new);
        columns.add("bytea", ContentRow::body, byte[][]::new);
        columns.add("text", ContentRow::fileDigest, String[]::new);
        return statement;
    }

    private static final class Columns {
        private final Connection connection;
        private final PreparedStatement statement;
        private final List<ContentRow> rows;
        private int column;

        Columns(Connection connection, PreparedStatement statement, List<ContentRow> rows) {
            this.connection = connection;
            this.statement = statement;
            this.rows = rows;
        }

        void add(String type, Function<ContentRow, ?> value, java.util.function.IntFunction<Object[]> array)
                throws SQLException {
            statement.setArray(
                    ++column,
                    connection.createArrayOf(type, rows.stream().map(value).toArray(array)));
        }
    }
}
