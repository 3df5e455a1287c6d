package se.inkom.command.staffing;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.inkom.command.support.Desk;
import se.inkom.events.ids.AbsenceId;
import se.inkom.events.ids.AppointmentId;
import se.inkom.events.ids.OfficerId;
import se.inkom.events.ids.TimeOrderedUuid;
import se.inkom.web.Actor;
import se.inkom.web.Problems;

/** Notes who is away and who stands in; the table and the event are one transaction. */
@Component
class StaffingDesk {
    private final Desk desk;
    private final StaffingTable table;
    private final Substitutes substitutes;
    private final CoverageCheck coverage;
    private final Clock clock;
    private final TransactionTemplate transaction;

    StaffingDesk(
            Desk desk,
            StaffingTable table,
            Substitutes substitutes,
            CoverageCheck coverage,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.desk = desk;
        this.table = table;
        this.substitutes = substitutes;
        this.coverage = coverage;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    AbsenceId register(OfficerId officer, Instant from, @Nullable Instant until, Actor actor) {
        var id = new AbsenceId(TimeOrderedUuid.at(clock.instant()));
        changed(() -> {
            desk.<Object>send(new RegisterAbsence(id, officer, from, until, actor.id()), actor);
            table.register(id, new Staffing.Absence(officer, from, until));
        });
        return id;
    }

    void withdraw(AbsenceId id, OfficerId officer, Actor actor) {
        if (!table.hasAbsence(id, officer)) {
            throw Problems.notFound();
        }
        Instant now = clock.instant();
        changed(() -> {
            desk.<Object>send(new WithdrawAbsence(id, officer, actor.id(), now), actor);
            table.withdraw(id, now);
        });
    }

    AppointmentId appoint(OfficerId officer, OfficerId substitute, Instant from, @Nullable Instant until, Actor actor) {
        var id = new AppointmentId(TimeOrderedUuid.at(clock.instant()));
        changed(() -> {
            desk.<Object>send(new AppointSubstitute(id, officer, substitute, from, until, actor.id()), actor);
            table.appoint(id, new Staffing.Appointment(officer, substitute, from, until));
        });
        return id;
    }

    void dismiss(AppointmentId id, OfficerId officer, Actor actor) {
        if (!table.hasAppointment(id, officer)) {
            throw Problems.notFound();
        }
        Instant now = clock.instant();
        changed(() -> {
            desk.<Object>send(new DismissSubstitute(id, officer, actor.id(), now), actor);
            table.dismiss(id, now);
        });
    }

    /** When the last one goes home, that is noticed within a second or two and not at the next round. */
    private void changed(Runnable change) {
        transaction.executeWithoutResult(tx -> change.run());
        substitutes.forget();
        coverage.soon();
    }
}
