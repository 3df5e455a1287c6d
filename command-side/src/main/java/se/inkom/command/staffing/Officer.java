package se.inkom.command.staffing;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import se.inkom.command.policy.Rule;
import se.inkom.command.policy.RuleViolation;
import se.inkom.events.ids.AbsenceId;
import se.inkom.events.ids.AppointmentId;
import se.inkom.events.staffing.AbsenceRegistered;
import se.inkom.events.staffing.AbsenceWithdrawn;
import se.inkom.events.staffing.StaffingEvent;
import se.inkom.events.staffing.SubstituteAppointed;
import se.inkom.events.staffing.SubstituteDismissed;

/** A member of staff as far as they are there or not, and who stands in for them. */
class Officer {
    @AggregateIdentifier
    @SuppressWarnings("NullAway.Init") // set by the first event
    private UUID id;

    /** Those that were neither withdrawn nor dismissed. */
    private final Map<AbsenceId, AbsenceRegistered> absences = new HashMap<>();

    private final Map<AppointmentId, SubstituteAppointed> appointments = new HashMap<>();

    Officer() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RegisterAbsence c, Clock clock) {
        checkPeriod(c.from(), c.until());
        apply(new AbsenceRegistered(c.absenceId(), c.officer(), c.from(), c.until(), c.by(), clock.instant()));
    }

    @CommandHandler
    void decide(WithdrawAbsence c) {
        AbsenceRegistered absence = absences.get(c.absenceId());
        if (absence == null || isOver(absence.until(), c.at())) {
            throw new RuleViolation(
                    "absence-over",
                    Rule.R15,
                    "This absence is over or was withdrawn before. Register a new one instead.");
        }
        apply(new AbsenceWithdrawn(c.absenceId(), c.officer(), c.by(), c.at()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(AppointSubstitute c, Clock clock) {
        if (c.officer().equals(c.substitute())) {
            throw new RuleViolation(
                    "substitute-of-oneself", Rule.R15, "Nobody can stand in for themselves. Appoint somebody else.");
        }
        checkPeriod(c.from(), c.until());
        Instant now = clock.instant();
        if (appointments.values().stream()
                .anyMatch(a -> a.substitute().equals(c.substitute()) && overlaps(a, c) && !isOver(a.until(), now))) {
            throw new RuleViolation(
                    "substitute-appointed-already",
                    Rule.R15,
                    c.substitute()
                            + " is appointed for that time already. Dismiss the earlier appointment to change it.");
        }
        apply(new SubstituteAppointed(
                c.appointmentId(), c.officer(), c.substitute(), c.from(), c.until(), c.by(), now));
    }

    @CommandHandler
    void decide(DismissSubstitute c) {
        SubstituteAppointed appointed = appointments.get(c.appointmentId());
        if (appointed == null || isOver(appointed.until(), c.at())) {
            throw new RuleViolation(
                    "appointment-over", Rule.R15, "This appointment has ended. Appoint the substitute anew instead.");
        }
        apply(new SubstituteDismissed(c.appointmentId(), c.officer(), appointed.substitute(), c.by(), c.at()));
    }

    private static boolean overlaps(SubstituteAppointed one, AppointSubstitute other) {
        return (one.until() == null || other.from().isBefore(one.until()))
                && (other.until() == null || one.from().isBefore(other.until()));
    }

    private static boolean isOver(@Nullable Instant until, Instant now) {
        return until != null && !now.isBefore(until);
    }

    private static void checkPeriod(Instant from, @Nullable Instant until) {
        if (until != null && !from.isBefore(until)) {
            throw new RuleViolation(
                    "period-empty",
                    Rule.R15,
                    "The field 'until' is not later than 'from'. Leave it out when no end is known.");
        }
    }

    @EventSourcingHandler
    void evolve(StaffingEvent event) {
        id = StaffingCommand.idOf(event.officer());
        switch (event) {
            case AbsenceRegistered e -> absences.put(e.absenceId(), e);
            case AbsenceWithdrawn e -> absences.remove(e.absenceId());
            case SubstituteAppointed e -> appointments.put(e.appointmentId(), e);
            case SubstituteDismissed e -> appointments.remove(e.appointmentId());
        }
    }
}
