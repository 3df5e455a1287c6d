package se.inkom.events.disclosures;

import se.inkom.events.DomainEvent;
import se.inkom.events.ids.DisclosureId;

/** Everything that can happen to a request to see official documents. */
public sealed interface DisclosureEvent extends DomainEvent
        permits DisclosureOpened, DocumentAssessed, DisclosureRefused, DisclosureHandedOut, DisclosureClosed {
    DisclosureId disclosureId();
}
