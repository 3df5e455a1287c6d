package se.inkom.events.staffing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.inkom.events.ids.AppointmentId;
import se.inkom.events.ids.OfficerId;

/**
 * Somebody was appointed to stand in for an officer whenever they are away (R15). Of several, whoever was appointed first comes
 * first.
 *
 * @param until when the appointment ends, that moment not included; absent: until dismissed
 */
public record SubstituteAppointed(
        AppointmentId appointmentId,
        OfficerId officer,
        OfficerId substitute,
        Instant from,
        @Nullable Instant until,
        OfficerId appointedBy,
        Instant appointedAt)
        implements StaffingEvent {}
