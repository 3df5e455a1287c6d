package se.inkom.channels.effects;

import static java.time.ZoneOffset.UTC;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;
import se.inkom.events.SourcePost;
import se.inkom.events.messages.EffectRequested;

/**
 * The rows of {@code channels.effect}. Every change of an attempt is fenced by its number: a worker that was paused for
 * longer than its lease finds that the row has moved on, and changes nothing.
 */
@Repository
class EffectStore {
    private static final String UNFINISHED = "('ACCEPTED', 'ATTEMPTING', 'IN_DOUBT')";

    private final JdbcClient db;
    private final TransactionOperations transaction;

    EffectStore(JdbcClient db, TransactionOperations transaction) {
        this.db = db;
        this.transaction = transaction;
    }

    /** A request that came before is not accepted again, but what became of it is told again. */
    void accept(EffectRequested request, Instant now) {
        String content =
                switch (request) {
                    case EffectRequested.PublishAnswer p -> p.text();
                    case EffectRequested.RemovePost r -> r.expectedText();
                    case EffectRequested.HidePost h -> h.expectedText();
                    case EffectRequested.CaptureEvidence c -> throw new IllegalArgumentException("no act on a platform");
                };
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
                .param("content", content)
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

    /** What to do with an effect that was taken. */
    enum Task {
        ATTEMPT,
        LOOK,
        NOTHING
    }

    record Claim(Task task, Effect effect) {}

    /**
     * Takes the next due effect and commits that it is being worked on: an accepted one becomes ATTEMPTING, one whose lease
     * has run out becomes IN_DOUBT, one in doubt is kept from others while it is looked for. Effects of one kind on one post
     * go one after the other, so that a search cannot find the answer of a twin.
     */
    Optional<Claim> claim(Instant now, EffectProperties patience) {
        return transaction.execute(status -> claimInTransaction(now, patience));
    }

    private Optional<Claim> claimInTransaction(Instant now, EffectProperties patience) {
        OffsetDateTime leased = now.plus(patience.lease()).atOffset(UTC);
        Optional<Effect> due = db.sql("select * from channels.effect e where e.next_attempt_at <= :now and e.state in "
                        + UNFINISHED + " and not exists (select 1 from channels.effect b where b.platform = e.platform"
                        + " and b.account = e.account and b.native_id = e.native_id and b.kind = e.kind"
                        + " and b.effect_no < e.effect_no and b.state in " + UNFINISHED + ")"
                        + " order by e.next_attempt_at, e.effect_no limit 1 for update of e skip locked")
                .param("now", now.atOffset(UTC))
                .query(EffectRows::effect)
                .optional();
        return due.map(e -> switch (e.state()) {
            case ACCEPTED ->
                new Claim(
                        Task.ATTEMPT,
                        change(
                                e,
                                "state = 'ATTEMPTING', attempts = attempts + 1, next_attempt_at = :at, changed_at = :now",
                                Map.of("at", leased, "now", now.atOffset(UTC))));
            case ATTEMPTING -> {
                fellIntoDoubt(e, "interrupted", patience.lookAt(e.kind(), now), now);
                yield new Claim(Task.NOTHING, e);
            }
            default -> new Claim(Task.LOOK, change(e, "next_attempt_at = :at", Map.of("at", leased)));
        });
    }

    private Effect change(Effect effect, String assignments, Map<String, ?> values) {
        return db.sql("update channels.effect set " + assignments + " where effect_no = :no returning *")
                .params(values)
                .param("no", effect.number())
                .query(EffectRows::effect)
                .single();
    }

    /** @return false when the row has moved on without us */
    boolean finished(Effect e, EffectState state, @Nullable String platformId, @Nullable String reason, Instant now) {
        return fenced(e, """
                        state = :state, platform_id = :platform, reason_code = :reason, content = null,
                        in_doubt_since = null, changed_at = :now, reported = false
                        """)
                        .param("state", state.name())
                        .param("platform", platformId)
                        .param("reason", reason)
                        .param("now", now.atOffset(UTC))
                        .update()
                == 1;
    }

    boolean fellIntoDoubt(Effect e, String reason, Instant lookAt, Instant now) {
        return fenced(e, """
                        state = 'IN_DOUBT', reason_code = :reason, in_doubt_since = :now, looks = 0,
                        next_attempt_at = :at, changed_at = :now, reported = false
                        """)
                        .param("reason", reason)
                        .param("at", lookAt.atOffset(UTC))
                        .param("now", now.atOffset(UTC))
                        .update()
                == 1;
    }

    /** The look failed: nothing is known, so nothing but the time of the next look changes. */
    boolean looksAgain(Effect e, Instant at) {
        return fenced(e, "looks = looks + 1, next_attempt_at = :at")
                        .param("at", at.atOffset(UTC))
                        .update()
                == 1;
    }

    /** Certainly not carried out, so it may be attempted at {@code at}. */
    boolean notDone(Effect e, String reason, Instant at, Instant now) {
        return fenced(e, """
                        state = 'ACCEPTED', reason_code = :reason, in_doubt_since = null, next_attempt_at = :at,
                        changed_at = :now, reported = true
                        """)
                        .param("reason", reason)
                        .param("at", at.atOffset(UTC))
                        .param("now", now.atOffset(UTC))
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec fenced(Effect e, String assignments) {
        return db.sql("update channels.effect set " + assignments
                        + " where effect_no = :no and attempts = :attempts and state in " + UNFINISHED)
                .param("no", e.number())
                .param("attempts", e.attempts());
    }

    /** The platform wants no calls for this account before {@code until}. */
    void holdBack(SourcePost post, Instant until) {
        db.sql("""
                        update channels.effect set next_attempt_at = :until
                        where platform = :platform and account = :account and state = 'ACCEPTED'
                            and next_attempt_at < :until
                        """)
                .param("until", until.atOffset(UTC))
                .param("platform", post.platform().name())
                .param("account", post.account())
                .update();
    }

    /** Only if it is still in the state that was told. */
    void reported(Effect e) {
        db.sql("update channels.effect set reported = true where effect_no = :no and changed_at = :changed"
                        + " and state = :state")
                .param("no", e.number())
                .param("changed", e.changedAt().atOffset(UTC))
                .param("state", e.state().name())
                .update();
    }
}
