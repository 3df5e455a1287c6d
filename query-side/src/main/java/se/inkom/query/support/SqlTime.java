package se.inkom.query.support;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Instants on their way into and out of {@code timestamptz} columns. */
public final class SqlTime {
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private SqlTime() {}

    /** Times that no column can hold are shown as its nearest one; they stand as they are in the ledger. */
    public static OffsetDateTime utc(Instant instant) {
        return held(instant).atOffset(ZoneOffset.UTC);
    }

    /** An instant as a column will give it back, so that a fold in memory and one by way of the table compare alike. */
    public static Instant held(Instant instant) {
        Instant near = instant.isBefore(EARLIEST) ? EARLIEST : instant.isAfter(LATEST) ? LATEST : instant;
        return near.truncatedTo(ChronoUnit.MICROS);
    }

    /** The earlier of what is known and what is told now. */
    public static Instant earliest(@Nullable Instant known, Instant told) {
        Instant held = held(told);
        return known == null || held.isBefore(known) ? held : known;
    }

    public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
