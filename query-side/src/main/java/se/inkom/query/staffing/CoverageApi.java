package se.inkom.query.staffing;

import static se.inkom.query.support.SqlTime.instant;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.inkom.query.support.Page;

/** Whether somebody is there for each account and unit (R15); those for whom nobody is are a metric, too. */
@RestController
class CoverageApi {
    private final JdbcClient db;

    CoverageApi(JdbcClient db, MeterRegistry metrics) {
        this.db = db;
        Gauge.builder("inkom.coverage.alarms", this, CoverageApi::alarmsOn).register(metrics);
    }

    /** What is watched. */
    enum Kind {
        ACCOUNT,
        UNIT
    }

    /** How it stands. */
    enum State {
        /** Somebody is there, and somebody else could take over. */
        COVERED,
        /** Only one person is there: were they away, nobody would be (R15). */
        NO_SUBSTITUTE,
        /** Nobody is there. */
        UNCOVERED
    }

    /**
     * An account or a unit.
     *
     * @param officers who is named for it
     * @param there who is there now, themselves or in somebody's place
     * @param accountable the manager who answers for it (R33)
     * @param lostAt since when nobody is there; absent while somebody is
     */
    @Schema(name = "Coverage")
    record Place(
            Kind kind,
            String id,
            String unit,
            State state,
            List<String> officers,
            List<String> there,
            @Nullable String accountable,
            @Nullable Instant lostAt,
            Instant checkedAt) {}

    /** Some time in which nobody was there; without {@code overAt} it goes on. */
    @Schema(name = "CoverageAlarm")
    record Alarm(
            Kind kind,
            String id,

            @Schema(allowableValues = {"NOBODY_NAMED", "EVERYBODY_AWAY"})
            String gap,

            @Nullable String accountable,
            Instant lostAt,
            @Nullable Instant overAt) {}

    /** Where nobody is there first, then where only one is. */
    @GetMapping("/api/coverage")
    List<Place> coverage(@RequestParam(name = "coverage", required = false) @Nullable State coverage) {
        return db.sql("""
                        select c.*, a.lost_at from ledger.coverage c
                        left join query.coverage_alarm a on a.kind = c.kind and a.id = c.id and a.over_at is null
                        where cast(:state as text) is null or c.state = :state
                        order by array_position(array['UNCOVERED', 'NO_SUBSTITUTE', 'COVERED'], c.state), c.kind, c.id
                        """)
                .param("state", coverage == null ? null : coverage.name(), Types.VARCHAR)
                .query((row, n) -> place(row))
                .list();
    }

    /** The latest first. */
    @GetMapping("/api/coverage/alarms")
    List<Alarm> alarms(@RequestParam(required = false) @Nullable Integer limit) {
        return db.sql("select * from query.coverage_alarm order by position desc limit ?")
                .param(Page.limit(limit))
                .query((row, n) -> new Alarm(
                        Kind.valueOf(row.getString("kind")),
                        row.getString("id"),
                        row.getString("gap"),
                        row.getString("accountable"),
                        time(row, "lost_at"),
                        instant(row, "over_at")))
                .list();
    }

    private double alarmsOn() {
        return db.sql("select count(*) from query.coverage_alarm where over_at is null")
                .query(Long.class)
                .single();
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(
                Kind.valueOf(row.getString("kind")),
                row.getString("id"),
                row.getString("unit"),
                State.valueOf(row.getString("state")),
                names(row, "officers"),
                names(row, "there"),
                row.getString("accountable"),
                instant(row, "lost_at"),
                time(row, "checked_at"));
    }

    private static List<String> names(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(instant(row, column));
    }
}
