package se.inkom.events.crises;

import se.inkom.events.DomainEvent;
import se.inkom.events.ids.CrisisId;

/** Everything that can happen to a crisis. */
public sealed interface CrisisEvent extends DomainEvent permits CrisisDeclared, CrisisEnded {
    CrisisId crisisId();
}
