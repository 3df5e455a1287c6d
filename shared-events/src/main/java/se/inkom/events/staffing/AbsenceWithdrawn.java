package se.inkom.events.staffing;

import java.time.Instant;
import se.inkom.events.ids.AbsenceId;
import se.inkom.events.ids.OfficerId;

/** The officer is back sooner, or never went: from this moment on the absence counts no more. */
public record AbsenceWithdrawn(AbsenceId absenceId, OfficerId officer, OfficerId withdrawnBy, Instant withdrawnAt)
        implements StaffingEvent {}
