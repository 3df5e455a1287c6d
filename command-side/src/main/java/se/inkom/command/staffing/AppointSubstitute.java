package se.inkom.command.staffing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.inkom.events.ids.AppointmentId;
import se.inkom.events.ids.OfficerId;

/** Let somebody stand in for an officer. */
record AppointSubstitute(
        AppointmentId appointmentId,
        OfficerId officer,
        OfficerId substitute,
        Instant from,
        @Nullable Instant until,
        OfficerId by)
        implements StaffingCommand {}
