package se.inkom.events.staffing;

import java.time.Instant;
import se.inkom.events.ids.AppointmentId;
import se.inkom.events.ids.OfficerId;

/** The appointment holds no more from this moment on; what came to the substitute meanwhile stays with them. */
public record SubstituteDismissed(
        AppointmentId appointmentId,
        OfficerId officer,
        OfficerId substitute,
        OfficerId dismissedBy,
        Instant dismissedAt)
        implements StaffingEvent {}
