package se.inkom.events.archive;

import se.inkom.events.DomainEvent;
import se.inkom.events.ids.TransferId;

/** Everything that can happen to a delivery to an archive. */
public sealed interface ArchiveEvent extends DomainEvent permits ArchiveTransferred {
    TransferId transferId();
}
