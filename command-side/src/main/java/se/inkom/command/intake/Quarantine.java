package se.inkom.command.intake;

import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.inkom.events.ids.OfficerId;
import se.inkom.events.ids.TimeOrderedUuid;

/** Where records wait that nobody could place, with their raw bytes and the reason (I1). */
@Component
class Quarantine {
    private final JdbcClient db;
    private final Clock clock;

    Quarantine(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    enum State {
        WAITING,
        REQUEUED,
        DISCARDED
    }

    /** A record as the operator sees it in the list; its bytes are fetched apart. */
    @Schema(name = "QuarantinedRecord")
    record Entry(
            UUID id,
            String topic,
            int partition,
            long offset,
            String reason,
            String detail,
            State state,
            Instant receivedAt,
            long bytes,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String note) {}

    /** Adds what is not there yet: a redelivered record stays one entry. */
    void put(List<Unplaceable> records) {
        for (Unplaceable bad : records) {
            Inbound in = bad.inbound();
            db.sql("""
                            insert into command.quarantine
                              (id, topic, partition_no, record_offset, record_key, value, reason, detail, received_at)
                            values (:id, :topic, :partition, :offset, :key, :value, :reason, :detail, :at)
                            on conflict (topic, partition_no, record_offset) do nothing
                            """)
                    .param("id", TimeOrderedUuid.at(clock.instant()))
                    .param("topic", in.topic())
                    .param("partition", in.partition())
                    .param("offset", in.offset())
                    .param("key", printable(in.key()), Types.VARCHAR)
                    .param("value", in.value(), Types.BINARY)
                    .param("reason", bad.reason())
                    .param("detail", bad.detail())
                    .param("at", now())
                    .update();
        }
    }

    List<Entry> list(State state, @Nullable UUID after, int limit) {
        return db.sql("""
                        select id, topic, partition_no, record_offset, reason, detail, state, received_at,
                               coalesce(length(value), 0), decided_by, decided_at, note
                        from command.quarantine where state = :state and (cast(:after as uuid) is null or id > :after)
                        order by id limit :limit
                        """)
                .param("state", state.name())
                .param("after", after, Types.OTHER)
                .param("limit", limit)
                .query(Quarantine::toEntry)
                .list();
    }

    Optional<Entry> find(UUID id) {
        return db.sql("""
                        select id, topic, partition_no, record_offset, reason, detail, state, received_at,
                               coalesce(length(value), 0), decided_by, decided_at, note
                        from command.quarantine where id = ?
                        """).param(id).query(Quarantine::toEntry).optional();
    }

    /** The record as it came; locks the entry, so that two operators cannot decide at once. */
    Optional<Inbound> openForDecision(UUID id) {
        return db.sql("""
                        select topic, partition_no, record_offset, record_key, value from command.quarantine
                        where id = ? and state = 'WAITING' for update
                        """)
                .param(id)
                .query((row, n) -> new Inbound(
                        row.getString(1), row.getInt(2), row.getLong(3), row.getString(4), row.getBytes(5), null))
                .optional();
    }

    byte[] bytesOf(UUID id) {
        return db.sql("select coalesce(value, ''::bytea) from command.quarantine where id = ?")
                .param(id)
                .query(byte[].class)
                .optional()
                .orElse(new byte[0]);
    }

    void decide(UUID id, State state, OfficerId by, @Nullable String note) {
        db.sql(
                        "update command.quarantine set state = :state, decided_by = :by, decided_at = :at, note = :note where id = :id")
                .param("state", state.name())
                .param("by", by.value())
                .param("at", now())
                .param("note", note, Types.VARCHAR)
                .param("id", id)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static @Nullable String printable(@Nullable String key) {
        return key == null ? null : key.replace("\u0000", "\uFFFD");
    }

    private static Entry toEntry(ResultSet row, int n) throws SQLException {
        OffsetDateTime decidedAt = row.getObject(11, OffsetDateTime.class);
        return new Entry(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getInt(3),
                row.getLong(4),
                row.getString(5),
                row.getString(6),
                State.valueOf(row.getString(7)),
                row.getObject(8, OffsetDateTime.class).toInstant(),
                row.getLong(9),
                row.getString(10),
                decidedAt == null ? null : decidedAt.toInstant(),
                row.getString(12));
    }
}
