package se.inkom.proofs.verify;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.inkom.proofs.EventRecord;
import se.inkom.proofs.Hash;
import se.inkom.proofs.ProofException;

/** The ledger's rows against the published log, in one snapshot of the database; and the guards that keep rows as they are. */
public final class DatabaseCheck {
    private static final int PAGE = 2000;

    private static final String ROWS = """
            select position, event_id, aggregate_id, sequence_number, recorded_at, revision, payload, metadata, event_type
            from ledger.event order by position
            """;

    private final Connection connection;
    private final SealedEpoch log;
    private final Report report;
    private final Progress progress;
    private final MessageDigest digest = Hash.digest();
    private boolean found;

    public DatabaseCheck(Connection connection, SealedEpoch log, Report report, Progress progress) {
        this.connection = connection;
        this.log = log;
        this.report = report;
        this.progress = progress;
    }

    public void run() throws SQLException {
        connection.setReadOnly(true);
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        long last = rows();
        head(last);
        new GuardCheck(connection, report).run();
        connection.rollback();
    }

    /** @return the last position there is */
    private long rows() throws SQLException {
        var records = new EntryReader(log.folder(), log.size());
        records.next(); // the opening record stands for no row
        long last = 0;
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(PAGE); // streams, instead of holding the whole ledger in memory
            try (ResultSet row = statement.executeQuery(ROWS)) {
                while (row.next()) {
                    long position = row.getLong(1);
                    requireNext(last + 1, position);
                    skipMissing(records, position);
                    if (records.hasNext() && records.index() == position) {
                        compare(records.next(), row, position);
                    }
                    last = position;
                    progress.at("rows", position, Math.max(position, log.size() - 1));
                }
            }
        }
        requireNoneLeft(records);
        long unsealed = Math.max(0, last - (log.size() - 1));
        report.fact(
                "Database: events 1 to " + last + "; " + (log.size() - 1) + " sealed, " + unsealed + " not yet sealed");
        return last;
    }

    /** The order is dense, also where it is not sealed yet. */
    private void requireNext(long expected, long position) {
        if (position < 1) {
            wrongRow(position, "a row has a position that no event can have");
        } else if (position != expected) {
            wrongRow(
                    expected,
                    position < expected
                            ? "there are two rows at position " + position
                            : "the row is missing; the next one is at position " + position);
        }
    }

    private static void skipMissing(EntryReader records, long position) {
        while (records.hasNext() && records.index() < position) {
            records.next();
        }
    }

    private void requireNoneLeft(EntryReader records) {
        if (records.hasNext()) {
            tampered(
                    records.index(),
                    "the rows end before this one, but the log is signed up to position " + (log.size() - 1)
                            + ": the database is older than its log, or its end was cut off");
        }
    }

    private void compare(byte[] sealed, ResultSet row, long position) throws SQLException {
        EventRecord stored = new EventRecord(
                position,
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                row.getLong(4),
                EventRecord.micros(row.getObject(5, OffsetDateTime.class).toInstant()),
                row.getInt(6),
                Hash.of(digest.digest(row.getBytes(7))),
                Hash.of(digest.digest(row.getBytes(8))),
                new String(row.getBytes(9), StandardCharsets.UTF_8));
        if (!Arrays.equals(stored.encode(), sealed)) {
            wrongRow(position, "the row is not what was sealed: " + difference(stored, sealed));
        }
    }

    private static String difference(EventRecord stored, byte[] sealed) {
        EventRecord record;
        try {
            record = EventRecord.decode(sealed);
        } catch (ProofException e) {
            return e.getMessage();
        }
        var differing = new StringBuilder();
        note(differing, "event_id", stored.eventId(), record.eventId());
        note(differing, "aggregate_id", stored.aggregateId(), record.aggregateId());
        note(differing, "sequence_number", stored.sequenceNumber(), record.sequenceNumber());
        note(differing, "recorded_at", stored.recordedAtMicros(), record.recordedAtMicros());
        note(differing, "revision", stored.revision(), record.revision());
        note(differing, "payload", stored.payload(), record.payload());
        note(differing, "metadata", stored.metadata(), record.metadata());
        note(differing, "event_type", stored.type(), record.type());
        return differing.append(" differs").toString();
    }

    private static void note(StringBuilder differing, String column, Object stored, Object sealed) {
        if (!stored.equals(sealed)) {
            differing.append(differing.isEmpty() ? "" : ", ").append(column);
        }
    }

    /** The next position comes from this row: set back, the ledger would stop; set forward, it would leave a hole. */
    private void head(long last) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet head = statement.executeQuery("select position from ledger.event_head")) {
            @Nullable Long position = head.next() ? head.getLong(1) : null;
            if (position == null || position != last) {
                tampered(last, "the row event_head says " + position + ", but the last event is at position " + last);
            }
        }
    }

    /** After the first wrong row the rest of a shifted table is wrong as well, and nobody needs to read that. */
    private void wrongRow(long position, String sentence) {
        if (!found) {
            tampered(position, sentence);
        }
        found = true;
    }

    private void tampered(long position, String sentence) {
        report.tampered(log.number(), position, sentence);
    }
}
