package se.inkom.house.torget;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Changes that the subscriber has not confirmed yet. Nothing leaves it before a 200, not even when the process is killed. */
@Component
class Outbox {

    /** A change on its way; {@code change} is the JSON of one element of {@code changes}. */
    record Pending(long id, Post.Network network, Instant happenedAt, String change, int attempts) {}

    private final JdbcClient db;
    private final Clock clock;

    Outbox(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    void append(Post.Network network, String targetId, Instant happenedAt, JsonNode change) {
        db.sql("""
                        insert into outbox (object, target_id, happened_at, change, next_attempt_at)
                        values (:object, :target, :at, :change, :at)
                        """)
                .param("object", network.object())
                .param("target", targetId)
                .param("at", happenedAt.atOffset(ZoneOffset.UTC))
                .param("change", change.toString())
                .update();
    }

    /** The oldest changes whose turn it is; of one comment only the first, since the later ones must wait for it. */
    List<Pending> due(int limit) {
        return db.sql("""
                        select * from outbox o
                        where delivered_at is null and next_attempt_at <= :now and not exists (
                            select from outbox e where e.target_id = o.target_id and e.delivered_at is null and e.id < o.id)
                        order by id limit :limit
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, n) -> new Pending(
                        row.getLong("id"),
                        Post.Network.of(row.getString("object")),
                        row.getTimestamp("happened_at").toInstant(),
                        row.getString("change"),
                        row.getInt("attempts")))
                .list();
    }

    void delivered(List<Pending> changes) {
        db.sql("update outbox set delivered_at = :now, attempts = attempts + 1 where id in (:ids)")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("ids", changes.stream().map(Pending::id).toList())
                .update();
    }

    void postpone(List<Pending> changes, Duration pause) {
        db.sql("update outbox set next_attempt_at = :then, attempts = attempts + 1 where id in (:ids)")
                .param("then", clock.instant().plus(pause).atOffset(ZoneOffset.UTC))
                .param("ids", changes.stream().map(Pending::id).toList())
                .update();
    }

    long pending() {
        return db.sql("select count(*) from outbox where delivered_at is null")
                .query(Long.class)
                .single();
    }
}
