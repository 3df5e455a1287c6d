package se.inkom.query.sla;

import static se.inkom.query.support.SqlTime.utc;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.inkom.events.cases.CaseClock;
import se.inkom.query.display.SwedishTime;

/** A condition over {@code query.case_clock}; only constants of ours become SQL, what is asked for is a parameter. */
final class RunWhere {
    private final StringBuilder sql = new StringBuilder("started_at is not null");
    private final Map<String, Object> parameters = new HashMap<>();

    RunWhere(SlaFilter filter) {
        this(filter, filter.counted());
    }

    /** @param clock null for any */
    RunWhere(SlaFilter filter, @Nullable CaseClock clock) {
        and("clock = :clock", "clock", clock == null ? null : clock.name());
        filter.wanted().forEach((dimension, value) -> {
            if (value.isEmpty()) {
                sql.append(" and ").append(dimension.column()).append(" is null");
            } else {
                and(dimension.column() + " = :" + dimension.column(), dimension.column(), value);
            }
        });
    }

    /** By the instants at which days begin in Stockholm: that is what the index of beginnings can look up. */
    RunWhere between(@Nullable LocalDate from, @Nullable LocalDate to) {
        and("started_at >= :from", "from", from == null ? null : utc(SwedishTime.startOf(from)));
        return and("started_at < :before", "before", to == null ? null : utc(SwedishTime.startOf(to.plusDays(1))));
    }

    RunWhere on(@Nullable DayOfWeek weekday, @Nullable Integer hour) {
        and("extract(isodow from day) = :weekday", "weekday", weekday == null ? null : weekday.getValue());
        return and("hour = :hour", "hour", hour);
    }

    RunWhere running(@Nullable Boolean running) {
        return and("(ended_at is null) = :running", "running", running);
    }

    RunWhere again(@Nullable Boolean again) {
        return and("(run > 1) = :again", "again", again);
    }

    RunWhere is(@Nullable ClockState state) {
        if (state != null) {
            boolean over = state == ClockState.IN_TIME || state == ClockState.LATE || state == ClockState.NOT_NEEDED;
            sql.append(
                    over ? " and ended_at is not null" : " and ended_at is null"); // lets the index of open ones answer
        }
        return and("(" + ClockState.SQL + ") = :state", "state", state == null ? null : state.name());
    }

    RunWhere and(String condition, String parameter, @Nullable Object value) {
        if (value != null) {
            sql.append(" and ").append(condition);
            parameters.put(parameter, value);
        }
        return this;
    }

    RunWhere plus(String condition) {
        sql.append(" and ").append(condition);
        return this;
    }

    RunWhere with(String parameter, Object value) {
        parameters.put(parameter, value);
        return this;
    }

    String sql() {
        return sql.toString();
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
