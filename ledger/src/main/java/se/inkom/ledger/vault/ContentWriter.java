package se.inkom.ledger.vault;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Writes content rows in one batch. With the driver's {@code reWriteBatchedInserts} that is one statement of many rows, and
 * bodies travel as bytes; an array of bodies would travel as hexadecimal text.
 */
final class ContentWriter {
    private static final String INSERT = """
            insert into ledger.content (id, case_id, salt, sha256, media_type, length, key_id, body, file_digest)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcTemplate jdbc;

    ContentWriter(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void write(List<ContentRow> rows) {
        jdbc.batchUpdate(INSERT, new BatchPreparedStatementSetter() {
            @Override
            public void setValues(PreparedStatement insert, int i) throws SQLException {
                ContentRow row = rows.get(i);
                insert.setObject(1, row.ref().id());
                insert.setObject(2, row.caseId().value());
                insert.setBytes(3, row.salt());
                insert.setString(4, row.ref().sha256());
                insert.setString(5, row.ref().mediaType());
                insert.setLong(6, row.ref().length());
                insert.setString(7, row.keyId());
                insert.setBytes(8, row.body());
                insert.setString(9, row.fileDigest());
            }

            @Override
            public int getBatchSize() {
                return rows.size();
            }
        });
    }
}
