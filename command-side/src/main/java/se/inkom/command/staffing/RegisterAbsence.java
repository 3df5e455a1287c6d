package se.inkom.command.staffing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.inkom.events.ids.AbsenceId;
import se.inkom.events.ids.OfficerId;

/** Note that an officer is away, or will be. */
record RegisterAbsence(
        AbsenceId absenceId,
        OfficerId officer,
        Instant from,
        @Nullable Instant until,
        OfficerId by) implements StaffingCommand {}
