package se.inkom.query.support;

import static se.inkom.query.support.SqlTime.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.inkom.query.support.ProjectionStatus.Rebuild;
import se.inkom.query.support.ProjectionStatus.RebuildState;

/** {@code query.rebuild}: the last rebuild of each projection, seen by every instance and ended by any. */
@Component
class RebuildRows {
    private final JdbcClient db;

    RebuildRows(JdbcClient db) {
        this.db = db;
    }

    void begin(UUID job, String projection) {
        db.sql("""
                        insert into query.rebuild (projection, job, state) values (?, ?, 'RUNNING')
                        on conflict (projection) do update set job = excluded.job, state = excluded.state, position = 0,
                          started_at = excluded.started_at, updated_at = excluded.updated_at,
                          failed_position = null, failed_event = null, error = null
                        """).params(projection, job).update();
    }

    /**
     * Part of every transaction of a rebuild.
     *
     * @return false when it was cancelled, or another job has taken over: then nothing more may be written
     */
    boolean advance(UUID job, String projection, long position) {
        return db.sql("update query.rebuild set position = ?, updated_at = clock_timestamp()"
                                + " where projection = ? and job = ? and state = 'RUNNING'")
                        .params(position, projection, job)
                        .update()
                == 1;
    }

    void end(UUID job, String projection, RebuildState state) {
        db.sql("update query.rebuild set state = ?, updated_at = clock_timestamp()"
                        + " where projection = ? and job = ? and state = 'RUNNING'")
                .params(state.name(), projection, job)
                .update();
    }

    /** Something failed that is no event's fault. */
    void fail(UUID job, String projection, RuntimeException failure) {
        fail(job, projection, null, null, failure.getClass().getSimpleName());
    }

    void fail(UUID job, String projection, Culprit culprit) {
        fail(job, projection, culprit.entry().position(), culprit.eventName(), culprit.error());
    }

    private void fail(UUID job, String projection, @Nullable Long position, @Nullable String event, String error) {
        db.sql("""
                        update query.rebuild set state = 'FAILED', updated_at = clock_timestamp(),
                          failed_position = coalesce(:position, position), failed_event = :event, error = :error
                        where projection = :projection and job = :job and state = 'RUNNING'
                        """)
                .param("position", position)
                .param("event", event)
                .param("error", error)
                .param("projection", projection)
                .param("job", job)
                .update();
    }

    void cancel(String projection) {
        db.sql("update query.rebuild set state = 'CANCELLED', updated_at = clock_timestamp()"
                        + " where projection = ? and state = 'RUNNING'")
                .param(projection)
                .update();
    }

    boolean isLast(UUID job, String projection) {
        return db.sql("select exists (select from query.rebuild where projection = ? and job = ?)")
                .params(projection, job)
                .query(Boolean.class)
                .single();
    }

    boolean anyRunning() {
        return db.sql("select exists (select from query.rebuild where state = 'RUNNING')")
                .query(Boolean.class)
                .single();
    }

    /** Only while the lock is held, so that nothing runs. */
    void endInterrupted() {
        db.sql("update query.rebuild set state = 'INTERRUPTED' where state = 'RUNNING'")
                .update();
    }

    Map<String, Rebuild> all(long head) {
        var all = new HashMap<String, Rebuild>();
        db.sql("select *, extract(epoch from updated_at - started_at)::float8 as seconds, "
                        + InstanceLock.Task.REBUILD.isHeld() + " as held from query.rebuild")
                .query((ResultSet row) -> {
                    all.put(row.getString("projection"), rebuild(row, head));
                });
        return all;
    }

    private static Rebuild rebuild(ResultSet row, long head) throws SQLException {
        var state = RebuildState.valueOf(row.getString("state"));
        if (state == RebuildState.RUNNING && !row.getBoolean("held")) {
            state = RebuildState.INTERRUPTED; // whoever ran it is gone
        }
        long position = row.getLong("position");
        double seconds = row.getDouble("seconds");
        double perSecond = seconds > 0 ? position / seconds : 0;
        String error = row.getString("error");
        return new Rebuild(
                state,
                position,
                state == RebuildState.DONE ? 100 : ProjectionStatus.percent(position, head),
                rounded(perSecond),
                rounded(seconds),
                state == RebuildState.RUNNING && perSecond > 0 ? rounded((head - position) / perSecond) : null,
                Objects.requireNonNull(instant(row, "started_at")),
                error == null
                        ? null
                        : new ProjectionStatus.Error(
                                row.getLong("failed_position"),
                                row.getString("failed_event"),
                                error,
                                instant(row, "updated_at")));
    }

    private static double rounded(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
