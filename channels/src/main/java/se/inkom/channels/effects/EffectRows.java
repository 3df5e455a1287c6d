package se.inkom.channels.effects;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.inkom.events.Platform;
import se.inkom.events.SourcePost;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.EffectId;
import se.inkom.events.messages.EffectKind;

/** Reads {@code channels.effect}; changes nothing. */
@Repository
class EffectRows {
    private final JdbcClient db;

    EffectRows(JdbcClient db) {
        this.db = db;
    }

    /** Of these ids on the platform, those that no effect owns yet. */
    List<String> withoutOwner(SourcePost post, List<String> platformIds) {
        List<String> owned = platformIds.isEmpty()
                ? List.of()
                : db.sql("select platform_id from channels.effect where platform = :platform and account = :account"
                                + " and platform_id in (:ids)")
                        .param("platform", post.platform().name())
                        .param("account", post.account())
                        .param("ids", platformIds)
                        .query(String.class)
                        .list();
        return platformIds.stream().filter(id -> !owned.contains(id)).toList();
    }

    List<Effect> unreported(int limit) {
        return db.sql("select * from channels.effect where not reported order by effect_no limit :limit")
                .param("limit", limit)
                .query(EffectRows::effect)
                .list();
    }

    /**
     * Newest first; a null asks for all.
     *
     * @param before only those that came before this number
     */
    List<Effect> list(Filter filter, long before, int limit) {
        return db.sql("""
                        select * from channels.effect where effect_no < :before
                            and (:state::text is null or state = :state)
                            and (:kind::text is null or kind = :kind)
                            and (:platform::text is null or platform = :platform)
                            and (:account::text is null or account = :account)
                            and (:case::uuid is null or case_id = :case)
                        order by effect_no desc limit :limit
                        """)
                .param("before", before)
                .param("state", name(filter.state()))
                .param("kind", name(filter.kind()))
                .param("platform", name(filter.platform()))
                .param("account", filter.account())
                .param("case", filter.caseId())
                .param("limit", limit)
                .query(EffectRows::effect)
                .list();
    }

    /** What the operator wants to see. */
    record Filter(
            @Nullable EffectState state,
            @Nullable EffectKind kind,
            @Nullable Platform platform,
            @Nullable String account,
            @Nullable UUID caseId) {}

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    Optional<Effect> find(EffectId id) {
        return db.sql("select * from channels.effect where effect_id = :id")
                .param("id", id.value())
                .query(EffectRows::effect)
                .optional();
    }

    /** The row is ours until the transaction ends. */
    Optional<Effect> lock(EffectId id) {
        return db.sql("select * from channels.effect where effect_id = :id for update")
                .param("id", id.value())
                .query(EffectRows::effect)
                .optional();
    }

    /** @param oldest when the first of them came into this state */
    record Crowd(long count, Instant oldest) {}

    Map<EffectState, Crowd> crowds() {
        Map<EffectState, Crowd> crowds = new EnumMap<>(EffectState.class);
        db.sql("select state, count(*), min(changed_at) from channels.effect group by state")
                .query(row -> {
                    crowds.put(
                            EffectState.valueOf(row.getString(1)),
                            new Crowd(row.getLong(2), row.getTimestamp(3).toInstant()));
                });
        return crowds;
    }

    static Effect effect(ResultSet row, int number) throws SQLException {
        String content = row.getString("content");
        Timestamp inDoubtSince = row.getTimestamp("in_doubt_since");
        return new Effect(
                row.getLong("effect_no"),
                new EffectId(row.getObject("effect_id", UUID.class)),
                new CaseId(row.getObject("case_id", UUID.class)),
                EffectKind.valueOf(row.getString("kind")),
                new SourcePost(
                        Platform.valueOf(row.getString("platform")),
                        row.getString("account"),
                        row.getString("native_id")),
                content == null ? "" : content,
                row.getTimestamp("requested_at").toInstant(),
                EffectState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getTimestamp("next_attempt_at").toInstant(),
                inDoubtSince == null ? null : inDoubtSince.toInstant(),
                row.getInt("looks"),
                row.getString("platform_id"),
                row.getString("reason_code"),
                row.getTimestamp("changed_at").toInstant(),
                row.getBoolean("reported"));
    }
}
