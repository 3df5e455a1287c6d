package se.inkom.channels.effects;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.inkom.channels.effects.EffectStep.Result;
import se.inkom.channels.effects.EffectStep.What;
import se.inkom.events.ids.OfficerId;

/** The rows of {@code channels.effect_step}; each changes in the transaction that changes its effect. */
@Repository
class EffectSteps {
    private final JdbcClient db;

    EffectSteps(JdbcClient db) {
        this.db = db;
    }

    /** Committed before the call; an earlier step without an end belongs to a process that did not live to write it. */
    long begin(Effect effect, What what, Instant now) {
        interrupted(effect, now);
        return db.sql("insert into channels.effect_step (effect_no, what, began_at) values (:no, :what, :now)"
                        + " returning step_no")
                .param("no", effect.number())
                .param("what", what.name())
                .param("now", now.atOffset(UTC))
                .query(Long.class)
                .single();
    }

    void interrupted(Effect effect, Instant now) {
        db.sql("update channels.effect_step set ended_at = :now, result = 'INTERRUPTED'"
                        + " where effect_no = :no and ended_at is null")
                .param("no", effect.number())
                .param("now", now.atOffset(UTC))
                .update();
    }

    /** Also of a step that somebody else has declared interrupted meanwhile: then we know better, if too late. */
    void end(long step, Result result, @Nullable String reason, Instant now) {
        db.sql("update channels.effect_step set ended_at = :now, result = :result, reason_code = :reason"
                        + " where step_no = :step and (ended_at is null or result = 'INTERRUPTED')")
                .param("step", step)
                .param("result", result.name())
                .param("reason", reason)
                .param("now", now.atOffset(UTC))
                .update();
    }

    void decided(
            Effect effect, What what, Result result, @Nullable String reason, OfficerId by, String why, Instant now) {
        db.sql("""
                        insert into channels.effect_step
                            (effect_no, what, began_at, ended_at, result, reason_code, by_officer, why)
                        values (:no, :what, :now, :now, :result, :reason, :by, :why)
                        """)
                .param("no", effect.number())
                .param("what", what.name())
                .param("result", result.name())
                .param("reason", reason)
                .param("by", by.value())
                .param("why", why)
                .param("now", now.atOffset(UTC))
                .update();
    }

    /** In the order in which they began. */
    List<EffectStep> of(Effect effect) {
        return db.sql("select * from channels.effect_step where effect_no = :no order by step_no")
                .param("no", effect.number())
                .query(EffectSteps::step)
                .list();
    }

    private static EffectStep step(ResultSet row, int number) throws SQLException {
        Timestamp endedAt = row.getTimestamp("ended_at");
        String result = row.getString("result");
        String by = row.getString("by_officer");
        return new EffectStep(
                What.valueOf(row.getString("what")),
                row.getTimestamp("began_at").toInstant(),
                endedAt == null ? null : endedAt.toInstant(),
                result == null ? null : Result.valueOf(result),
                row.getString("reason_code"),
                by == null ? null : new OfficerId(by),
                row.getString("why"));
    }
}
