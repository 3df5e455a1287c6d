package se.inkom.command.staffing;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.inkom.command.staffing.Staffing.Absence;
import se.inkom.command.staffing.Staffing.Appointment;
import se.inkom.events.ids.AbsenceId;
import se.inkom.events.ids.AppointmentId;
import se.inkom.events.ids.OfficerId;

/**
 * {@code command.absence} and {@code command.substitute}, written in the transaction that writes the event. What is over stays:
 * a route of last month is judged again by who was there last month.
 */
@Component
class StaffingTable {
    private final JdbcClient db;

    StaffingTable(JdbcClient db) {
        this.db = db;
    }

    void register(AbsenceId id, Absence absence) {
        db.sql(
                        "insert into command.absence (absence_id, officer, from_at, until_at) values (:id, :officer, :from, :until)")
                .param("id", id.value())
                .param("officer", absence.officer().value())
                .param("from", absence.from().atOffset(UTC))
                .param("until", time(absence.until()), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    /** One that had not begun is as if it had never been. */
    void withdraw(AbsenceId id, Instant at) {
        db.sql("update command.absence set until_at = greatest(from_at, ?) where absence_id = ?")
                .params(at.atOffset(UTC), id.value())
                .update();
    }

    void appoint(AppointmentId id, Appointment appointment) {
        db.sql("""
                        insert into command.substitute (appointment_id, officer, substitute, from_at, until_at)
                        values (:id, :officer, :substitute, :from, :until)
                        """)
                .param("id", id.value())
                .param("officer", appointment.officer().value())
                .param("substitute", appointment.substitute().value())
                .param("from", appointment.from().atOffset(UTC))
                .param("until", time(appointment.until()), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    void dismiss(AppointmentId id, Instant at) {
        db.sql("update command.substitute set until_at = greatest(from_at, ?) where appointment_id = ?")
                .params(at.atOffset(UTC), id.value())
                .update();
    }

    /** Ids are ordered by time, and so are appointments. */
    Staffing all() {
        return new Staffing(
                db.sql("select officer, from_at, until_at from command.absence")
                        .query((row, n) ->
                                new Absence(officer(row, "officer"), time(row, "from_at"), orNull(row, "until_at")))
                        .list(),
                db.sql("select officer, substitute, from_at, until_at from command.substitute order by appointment_id")
                        .query((row, n) -> new Appointment(
                                officer(row, "officer"),
                                officer(row, "substitute"),
                                time(row, "from_at"),
                                orNull(row, "until_at")))
                        .list());
    }

    boolean hasAbsence(AbsenceId id, OfficerId officer) {
        return has("command.absence where absence_id", id.value(), officer);
    }

    boolean hasAppointment(AppointmentId id, OfficerId officer) {
        return has("command.substitute where appointment_id", id.value(), officer);
    }

    private boolean has(String what, UUID id, OfficerId officer) {
        return db.sql("select exists (select from " + what + " = ? and officer = ?)")
                .params(id, officer.value())
                .query(Boolean.class)
                .single();
    }

    private static OfficerId officer(ResultSet row, String column) throws SQLException {
        return new OfficerId(row.getString(column));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant orNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant time) {
        return time == null ? null : time.atOffset(UTC);
    }
}
