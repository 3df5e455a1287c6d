package se.inkom.events.staffing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.inkom.events.ids.AbsenceId;
import se.inkom.events.ids.OfficerId;

/**
 * An officer is away, or will be (D15): new posts go to whoever stands in (R15).
 *
 * @param until when they are back, that moment not included; absent while nobody knows
 * @param registeredBy the officer, or a manager
 */
public record AbsenceRegistered(
        AbsenceId absenceId,
        OfficerId officer,
        Instant from,
        @Nullable Instant until,
        OfficerId registeredBy,
        Instant registeredAt)
        implements StaffingEvent {}
