package se.inkom.events.registry;

import java.time.Instant;
import java.time.LocalDate;
import se.inkom.events.ids.MatterId;
import se.inkom.events.ids.OfficerId;

/**
 * The matter is finished.
 *
 * @param adActa put away without a decision or further steps
 * @param closedOn Stockholm date
 */
public record MatterClosed(MatterId matterId, boolean adActa, LocalDate closedOn, OfficerId closedBy, Instant closedAt)
        implements MatterEvent {}
