package se.inkom.query.conversations;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.inkom.events.cases.CaseEvent;
import se.inkom.events.cases.PostEdited;
import se.inkom.events.cases.PostOrigin;
import se.inkom.events.cases.PostReceived;
import se.inkom.ledger.store.LedgerEntry;
import se.inkom.query.support.Columns;
import se.inkom.query.support.Observations;
import se.inkom.query.support.Projection;
import se.inkom.query.support.SqlTime;

/** Keeps {@code conversation_post}: a row per post, with what it answers. Any observation may be the first and may know the most. */
@Component
class ConversationProjection implements Projection {
    private static final Columns<Map.Entry<UUID, Place>> COLUMNS = new Columns<Map.Entry<UUID, Place>>()
            .with("case_id", "uuid", Map.Entry::getKey)
            .with("position", "bigint", row -> row.getValue().position)
            .with(
                    "platform",
                    "text",
                    row -> row.getValue().origin.source().platform().name())
            .with("place", "text", row -> row.getValue().origin.source().account())
            .with("native_id", "text", row -> row.getValue().origin.source().nativeId())
            .with("parent_id", "text", row -> row.getValue().origin.parentId())
            .with("received_at", "timestamptz", row -> heldOrNull(row.getValue().receivedAt));

    private final JdbcClient db;

    ConversationProjection(JdbcClient db) {
        this.db = db;
    }

    private record Place(
            long position, PostOrigin origin, @Nullable Instant receivedAt) {}

    @Override
    public String name() {
        return "conversation";
    }

    @Override
    public List<String> tables() {
        return List.of("conversation_post");
    }

    @Override
    public void on(List<LedgerEntry> batch) {
        var seen = new LinkedHashMap<UUID, Place>();
        for (LedgerEntry at : batch) {
            if (at.event() instanceof CaseEvent event) {
                PostOrigin origin = Observations.originOf(event);
                if (origin != null) {
                    var place = new Place(at.position(), origin, receivedAt(event));
                    seen.merge(at.aggregateId(), place, ConversationProjection::together);
                }
            }
        }
        if (!seen.isEmpty()) {
            db.sql("insert into conversation_post as p (" + COLUMNS.names() + ") select * from " + COLUMNS.asTable()
                            + """
                             on conflict (case_id) do update set
                               position = excluded.position,
                               parent_id = coalesce(p.parent_id, excluded.parent_id),
                               received_at = coalesce(p.received_at, excluded.received_at)
                             where p.position < excluded.position
                               and (p.parent_id is null or p.received_at is null)
                            """)
                    .params(COLUMNS.values(seen.entrySet()))
                    .update();
        }
    }

    private static Place together(Place first, Place later) {
        PostOrigin origin = first.origin.parentId() == null ? later.origin : first.origin;
        return new Place(later.position, origin, first.receivedAt == null ? later.receivedAt : first.receivedAt);
    }

    private static @Nullable Instant heldOrNull(@Nullable Instant time) {
        return time == null ? null : SqlTime.held(time);
    }

    private static @Nullable Instant receivedAt(CaseEvent event) {
        return switch (event) {
            case PostReceived e -> e.receivedAt();
            case PostEdited e -> e.receivedAt();
            default -> null;
        };
    }
}
