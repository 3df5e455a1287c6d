package se.inkom.events.staffing;

import se.inkom.events.DomainEvent;
import se.inkom.events.ids.OfficerId;

/** Everything that can happen to an officer's presence and substitutes. */
public sealed interface StaffingEvent extends DomainEvent
        permits AbsenceRegistered, AbsenceWithdrawn, SubstituteAppointed, SubstituteDismissed {
    OfficerId officer();
}
