package se.inkom.command.staffing;

import java.time.Instant;
import se.inkom.events.ids.AppointmentId;
import se.inkom.events.ids.OfficerId;

/** Let them stand in no longer. */
record DismissSubstitute(AppointmentId appointmentId, OfficerId officer, OfficerId by, Instant at)
        implements StaffingCommand {}
