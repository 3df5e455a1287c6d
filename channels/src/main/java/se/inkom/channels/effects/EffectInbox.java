package se.inkom.channels.effects;

import static java.time.ZoneOffset.UTC;

import java.sql.Types;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.inkom.events.messages.EffectRequested;

/** Puts what the desks want into {@code channels.effect}, or beside it what cannot be read. */
@Repository
class EffectInbox {
    private final JdbcClient db;

    EffectInbox(JdbcClient db) {
        this.db = db;
    }

    /** A request that came before is not accepted again, but what became of it is told again. */
    void accept(EffectRequested request, Instant now) {
        db.sql("""
                        insert into channels.effect as e (effect_id, case_id, kind, platform, account, native_id, content,
                            requested_at, state, next_attempt_at, changed_at)
                        values (:id, :case, :kind, :platform, :account, :native, :content, :requested, 'ACCEPTED', :now, :now)
                        on conflict (effect_id) do update set reported = false
                            where e.state in ('IN_DOUBT', 'DONE', 'REFUSED', 'IMPOSSIBLE')
                        """)
                .param("id", request.effectId().value())
                .param("case", request.caseId().value())
                .param("kind", request.kind().name())
                .param("platform", request.post().platform().name())
                .param("account", request.post().account())
                .param("native", request.post().nativeId())
                .param("content", RequestReader.content(request))
                .param("requested", request.requestedAt().atOffset(UTC))
                .param("now", now.atOffset(UTC))
                .update();
    }

    void keepUnreadable(
            String topic, int partition, long offset, String reason, byte @Nullable [] payload, Instant now) {
        db.sql("""
                        insert into channels.effect_unreadable (topic, partition, "offset", reason_code, payload, seen_at)
                        values (:topic, :partition, :offset, :reason, :payload, :now) on conflict do nothing
                        """)
                .param("topic", topic)
                .param("partition", partition)
                .param("offset", offset)
                .param("reason", reason)
                .param("payload", payload, Types.BINARY)
                .param("now", now.atOffset(UTC))
                .update();
    }
}
