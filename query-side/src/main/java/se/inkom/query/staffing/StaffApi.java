package se.inkom.query.staffing;

import static se.inkom.query.support.SqlTime.instant;
import static se.inkom.query.support.SqlTime.utc;

import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.inkom.web.Problems;

/** Who of the staff is away, and who stands in for them (R15). Why somebody is away is known nowhere. */
@RestController
class StaffApi {
    private static final String AWAY = """
            (select min(a.from_at) from query.staff_absence a
             where a.officer = d.officer_id and a.withdrawn_at is null and a.from_at <= :now
               and (a.until_at is null or a.until_at > :now))""";

    private final JdbcClient db;
    private final Clock clock;

    StaffApi(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * One of the staff.
     *
     * @param awaySince absent while they are there
     * @param substitutes who may stand in now, in the order in which they are asked
     */
    @Schema(name = "StaffMember")
    record Member(
            String officer,
            String name,
            String function,
            String unit,
            @Nullable Instant awaySince,
            List<String> substitutes) {}

    /** A time away; without {@code until} no end is known. */
    @Schema(name = "Absence")
    record Absence(
            UUID absenceId,
            Instant from,
            @Nullable Instant until,
            String registeredBy,
            Instant registeredAt,
            @Nullable String withdrawnBy,
            @Nullable Instant withdrawnAt) {}

    /** An appointment; without {@code until} it holds until it is ended. */
    @Schema(name = "Substitute")
    record Substitute(
            UUID appointmentId,
            String substitute,
            Instant from,
            @Nullable Instant until,
            String appointedBy,
            Instant appointedAt,
            @Nullable String dismissedBy,
            @Nullable Instant dismissedAt) {}

    /** All that is known of one. */
    @Schema(name = "StaffPage")
    record Page(Member member, List<Absence> absences, List<Substitute> substitutes) {}

    @GetMapping("/api/staff")
    List<Member> staff() {
        return db.sql("select d.*, " + AWAY + " as away_since from ledger.directory d order by d.unit, d.name")
                .param("now", utc(clock.instant()))
                .query((row, n) -> member(row))
                .list();
    }

    @GetMapping("/api/staff/{officer}")
    Page staffMember(@PathVariable String officer) {
        Member member = db.sql(
                        "select d.*, " + AWAY + " as away_since from ledger.directory d where d.officer_id = :id")
                .param("now", utc(clock.instant()))
                .param("id", officer)
                .query((row, n) -> member(row))
                .optional()
                .orElseThrow(Problems::notFound);
        return new Page(member, absences(officer), substitutes(officer));
    }

    private Member member(ResultSet row) throws SQLException {
        String officer = row.getString("officer_id");
        return new Member(
                officer,
                row.getString("name"),
                row.getString("function"),
                row.getString("unit"),
                instant(row, "away_since"),
                substitutesNow(officer));
    }

    private List<String> substitutesNow(String officer) {
        return db.sql("""
                        select substitute from query.staff_substitute
                        where officer = :officer and dismissed_at is null and from_at <= :now
                          and (until_at is null or until_at > :now)
                        order by appointment_id
                        """)
                .param("officer", officer)
                .param("now", utc(clock.instant()))
                .query(String.class)
                .list();
    }

    /** The latest first. */
    private List<Absence> absences(String officer) {
        return db.sql(
                        "select * from query.staff_absence where officer = ? order by from_at desc, absence_id desc limit 200")
                .param(officer)
                .query((row, n) -> new Absence(
                        row.getObject("absence_id", UUID.class),
                        time(row, "from_at"),
                        instant(row, "until_at"),
                        row.getString("registered_by"),
                        time(row, "registered_at"),
                        row.getString("withdrawn_by"),
                        instant(row, "withdrawn_at")))
                .list();
    }

    private List<Substitute> substitutes(String officer) {
        return db.sql(
                        "select * from query.staff_substitute where officer = ? order by from_at desc, appointment_id desc limit 200")
                .param(officer)
                .query((row, n) -> new Substitute(
                        row.getObject("appointment_id", UUID.class),
                        row.getString("substitute"),
                        time(row, "from_at"),
                        instant(row, "until_at"),
                        row.getString("appointed_by"),
                        time(row, "appointed_at"),
                        row.getString("dismissed_by"),
                        instant(row, "dismissed_at")))
                .list();
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(instant(row, column));
    }
}
