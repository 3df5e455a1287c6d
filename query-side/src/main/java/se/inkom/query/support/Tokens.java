package se.inkom.query.support;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How far each projection has come, as Axon's token store keeps it: one segment, a plain position as JSON. The row is also the
 * lock between whoever writes the projection's tables and whoever swaps them; it is always taken before the tables.
 */
@Component
public class Tokens {
    private static final String POSITION = "(convert_from(token, 'UTF8')::json ->> 'globalIndex')::bigint";

    private final JdbcClient db;

    Tokens(JdbcClient db) {
        this.db = db;
    }

    /** What is committed, not what some thread has in hand; also right when another instance does the work. */
    public long position(String projection) {
        return db.sql("select coalesce(max(" + POSITION
                        + "), 0) from query.token_entry where processor_name = ? and token is not null")
                .param(projection)
                .query(Long.class)
                .single();
    }

    /** Until the transaction ends nobody else writes the projection's tables. */
    void lock(String projection) {
        boolean there = !db.sql("select segment from query.token_entry where processor_name = ? for update")
                .param(projection)
                .query(Integer.class)
                .list()
                .isEmpty();
        if (!there) {
            throw new IllegalStateException("Projection " + projection + " has never started");
        }
    }

    void moveTo(String projection, long position) {
        db.sql("""
                        update query.token_entry
                        set token = convert_to(json_build_object('globalIndex', ?::bigint)::text, 'UTF8'),
                            token_type = 'org.axonframework.eventhandling.GlobalSequenceTrackingToken'
                        where processor_name = ?
                        """).params(position, projection).update();
    }
}
