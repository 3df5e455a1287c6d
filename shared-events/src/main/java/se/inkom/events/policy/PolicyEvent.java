package se.inkom.events.policy;

import se.inkom.events.DomainEvent;
import se.inkom.events.ids.RulebookId;

/** Everything that can happen to the installation's rules. */
public sealed interface PolicyEvent extends DomainEvent permits PolicyAdopted {
    RulebookId rulebookId();
}
