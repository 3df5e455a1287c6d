package se.inkom.channels.capture;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.inkom.channels.broker.MessageJson;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.EffectId;
import se.inkom.events.messages.EffectKind;
import se.inkom.events.messages.EffectOutcome;
import se.inkom.events.messages.EffectRequested;

/** The rows of {@code channels.capture}. */
@Repository
class CaptureStore {
    private final JdbcClient db;
    private final MessageJson json;

    CaptureStore(JdbcClient db, MessageJson json) {
        this.db = db;
        this.json = json;
    }

    /** A picture to take now, for the n-th time. */
    record Due(EffectRequested.CaptureEvidence request, int attempt) {}

    /** A request that came before is not accepted again, but what became of it is told again. */
    void accept(EffectRequested.CaptureEvidence request, Instant now) {
        db.sql("""
                        insert into channels.capture (effect_id, case_id, request, next_attempt_at, changed_at)
                        values (:id, :case, :request, :now, :now)
                        on conflict (effect_id) do update set reported = false where channels.capture.state <> 'WAITING'
                        """)
                .param("id", request.effectId().value())
                .param("case", request.caseId().value())
                .param("request", json.write(request))
                .param("now", now.atOffset(UTC))
                .update();
    }

    /** Taken for the length of the lease: a worker that dies is followed by another attempt, which does no harm. */
    Optional<Due> take(Instant now, Duration lease) {
        return db.sql("""
                        update channels.capture set attempts = attempts + 1, next_attempt_at = :lease, changed_at = :now
                        where effect_id = (select effect_id from channels.capture
                            where state = 'WAITING' and next_attempt_at <= :now
                            order by next_attempt_at limit 1 for update skip locked)
                        returning request, attempts
                        """)
                .param("now", now.atOffset(UTC))
                .param("lease", now.plus(lease).atOffset(UTC))
                .query((row, n) -> new Due(
                        (EffectRequested.CaptureEvidence) json.read(row.getBytes(1), EffectRequested.class),
                        row.getInt(2)))
                .optional();
    }

    void again(EffectId id, String reason, Instant at) {
        db.sql("update channels.capture set next_attempt_at = :at, reason_code = :reason"
                        + " where effect_id = :id and state = 'WAITING'")
                .param("at", at.atOffset(UTC))
                .param("reason", reason)
                .param("id", id.value())
                .update();
    }

    /** The request holds a citizen's words and is forgotten. */
    void over(EffectId id, EffectOutcome.Result result, @Nullable String reason, Instant now) {
        db.sql("update channels.capture set state = :state, reason_code = :reason, request = null, changed_at = :now,"
                        + " reported = false where effect_id = :id and state = 'WAITING'")
                .param("state", result.name())
                .param("reason", reason)
                .param("now", now.atOffset(UTC))
                .param("id", id.value())
                .update();
    }

    List<EffectOutcome> unreported(int limit) {
        return db.sql("select effect_id, case_id, state, reason_code, changed_at from channels.capture"
                        + " where not reported order by changed_at limit :limit")
                .param("limit", limit)
                .query(CaptureStore::outcome)
                .list();
    }

    void reported(EffectOutcome outcome) {
        db.sql("update channels.capture set reported = true where effect_id = :id and state = :state")
                .param("id", outcome.effectId().value())
                .param("state", outcome.result().name())
                .update();
    }

    private static EffectOutcome outcome(ResultSet row, int n) throws SQLException {
        return new EffectOutcome(
                new EffectId(row.getObject(1, UUID.class)),
                new CaseId(row.getObject(2, UUID.class)),
                EffectKind.CAPTURE,
                EffectOutcome.Result.valueOf(row.getString(3)),
                null,
                row.getString(4),
                row.getTimestamp(5).toInstant());
    }
}
