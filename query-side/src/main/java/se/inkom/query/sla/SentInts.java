package se.inkom.query.sla;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A column {@code int[]} as PostgreSQL sends arrays in binary: the driver would make an object of every number, and the times
 * of a year are hundreds of thousands.
 */
final class SentInts {
    private static final int HEADER = 12;
    private static final int OF_DIMENSION = 8;

    private SentInts() {}

    /** {@code array_send(d.hours) as hours}. */
    static String column(String table, String name) {
        return "array_send(%s.%s) as %s".formatted(table, name, name);
    }

    /**
     * What {@link #column} asked for; there is no null in it.
     *
     * @throws SQLException when there is no such column
     */
    static int[] read(ResultSet row, String column) throws SQLException {
        ByteBuffer sent = ByteBuffer.wrap(row.getBytes(column));
        int dimensions = sent.getInt();
        if (dimensions == 0) {
            return new int[0];
        }
        var numbers = new int[sent.getInt(HEADER)];
        sent.position(HEADER + OF_DIMENSION);
        for (int i = 0; i < numbers.length; i++) {
            sent.getInt(); // its length, always four
            numbers[i] = sent.getInt();
        }
        return numbers;
    }
}
