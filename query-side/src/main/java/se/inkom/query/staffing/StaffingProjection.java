package se.inkom.query.staffing;

import static java.time.ZoneOffset.UTC;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.inkom.events.staffing.AbsenceRegistered;
import se.inkom.events.staffing.AbsenceWithdrawn;
import se.inkom.events.staffing.CoverageEvent;
import se.inkom.events.staffing.CoverageLost;
import se.inkom.events.staffing.CoverageRegained;
import se.inkom.events.staffing.StaffingEvent;
import se.inkom.events.staffing.SubstituteAppointed;
import se.inkom.events.staffing.SubstituteDismissed;
import se.inkom.ledger.store.LedgerEntry;
import se.inkom.query.support.Projection;

/** Keeps {@code staff_absence}, {@code staff_substitute} and {@code coverage_alarm}. */
@Component
class StaffingProjection implements Projection {
    private final JdbcClient db;

    StaffingProjection(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "staffing";
    }

    @Override
    public List<String> tables() {
        return List.of("staff_absence", "staff_substitute", "coverage_alarm");
    }

    @Override
    public void on(List<LedgerEntry> batch) {
        for (LedgerEntry at : batch) {
            if (at.event() instanceof StaffingEvent event) {
                switch (event) {
                    case AbsenceRegistered e -> on(at.position(), e);
                    case AbsenceWithdrawn e -> on(at.position(), e);
                    case SubstituteAppointed e -> on(at.position(), e);
                    case SubstituteDismissed e -> on(at.position(), e);
                }
            } else if (at.event() instanceof CoverageEvent event) {
                on(at.position(), event);
            }
        }
    }

    private void on(long position, AbsenceRegistered e) {
        db.sql("""
                        insert into staff_absence
                          (absence_id, position, officer, from_at, until_at, registered_by, registered_at)
                        values (:id, :position, :officer, :from, :until, :by, :at) on conflict do nothing
                        """)
                .param("id", e.absenceId().value())
                .param("position", position)
                .param("officer", e.officer().value())
                .param("from", e.from().atOffset(UTC))
                .param("until", utc(e.until()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("by", e.registeredBy().value())
                .param("at", e.registeredAt().atOffset(UTC))
                .update();
    }

    private void on(long position, AbsenceWithdrawn e) {
        db.sql("""
                        update staff_absence set position = :position, withdrawn_by = :by, withdrawn_at = :at
                        where absence_id = :id and position < :position
                        """)
                .param("position", position)
                .param("by", e.withdrawnBy().value())
                .param("at", e.withdrawnAt().atOffset(UTC))
                .param("id", e.absenceId().value())
                .update();
    }

    private void on(long position, SubstituteAppointed e) {
        db.sql("""
                        insert into staff_substitute
                          (appointment_id, position, officer, substitute, from_at, until_at, appointed_by, appointed_at)
                        values (:id, :position, :officer, :substitute, :from, :until, :by, :at) on conflict do nothing
                        """)
                .param("id", e.appointmentId().value())
                .param("position", position)
                .param("officer", e.officer().value())
                .param("substitute", e.substitute().value())
                .param("from", e.from().atOffset(UTC))
                .param("until", utc(e.until()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("by", e.appointedBy().value())
                .param("at", e.appointedAt().atOffset(UTC))
                .update();
    }

    private void on(long position, SubstituteDismissed e) {
        db.sql("""
                        update staff_substitute set position = :position, dismissed_by = :by, dismissed_at = :at
                        where appointment_id = :id and position < :position
                        """)
                .param("position", position)
                .param("by", e.dismissedBy().value())
                .param("at", e.dismissedAt().atOffset(UTC))
                .param("id", e.appointmentId().value())
                .update();
    }

    /** Whatever was on is over, whether somebody came or nobody is there for another reason now. */
    private void on(long position, CoverageEvent e) {
        String kind = e.account() == null ? "UNIT" : "ACCOUNT";
        String id = e.account() == null ? String.valueOf(e.unit()) : e.account().value();
        db.sql("""
                        update coverage_alarm set over_at = :at
                        where kind = :kind and id = :id and over_at is null and position < :position
                        """)
                .param("at", e.noticedAt().atOffset(UTC))
                .param("kind", kind)
                .param("id", id)
                .param("position", position)
                .update();
        switch (e) {
            case CoverageLost lost ->
                db.sql("""
                                insert into coverage_alarm (position, kind, id, gap, accountable, lost_at)
                                values (:position, :kind, :id, :gap, :accountable, :at) on conflict do nothing
                                """)
                        .param("position", position)
                        .param("kind", kind)
                        .param("id", id)
                        .param("gap", lost.gap().name())
                        .param(
                                "accountable",
                                lost.accountable() == null
                                        ? null
                                        : lost.accountable().value(),
                                Types.VARCHAR)
                        .param("at", lost.noticedAt().atOffset(UTC))
                        .update();
            case CoverageRegained regained -> {
                // the update above says it
            }
        }
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant time) {
        return time == null ? null : time.atOffset(UTC);
    }
}
