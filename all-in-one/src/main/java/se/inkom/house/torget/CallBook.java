package se.inkom.house.torget;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The honest record of every API call received and every delivery attempted. Paths only: query strings may carry tokens. */
@Component
class CallBook {

    /** No answer was given or received. */
    static final int NO_ANSWER = 0;

    /** One call; {@code direction} is RECEIVED or DELIVERED. */
    record Call(
            long id,
            String direction,
            String method,
            String path,
            int status,
            @Nullable String note,
            Instant at) {}

    private final JdbcClient db;
    private final Clock clock;

    CallBook(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    void received(String method, String path, int status, @Nullable String note) {
        write("RECEIVED", method, path, status, note);
    }

    void delivered(String method, String path, int status, @Nullable String note) {
        write("DELIVERED", method, path, status, note);
    }

    private void write(String direction, String method, String path, int status, @Nullable String note) {
        db.sql("""
                        insert into call (direction, method, path, status, note, at)
                        values (:direction, :method, :path, :status, :note, :at)
                        """)
                .param("direction", direction)
                .param("method", method)
                .param("path", path)
                .param("status", status)
                .param("note", note)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The newest first. */
    List<Call> newest(int limit) {
        return db.sql("select * from call order by id desc limit :limit")
                .param("limit", limit)
                .query((row, n) -> new Call(
                        row.getLong("id"),
                        row.getString("direction"),
                        row.getString("method"),
                        row.getString("path"),
                        row.getInt("status"),
                        row.getString("note"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    long receivedSince(Instant since) {
        return db.sql("select count(*) from call where direction = 'RECEIVED' and at >= :since")
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }
}
