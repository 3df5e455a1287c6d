package se.inkom.events.registry;

import se.inkom.events.DomainEvent;
import se.inkom.events.ids.MatterId;

/** Everything that can happen to a matter in the diary. */
public sealed interface MatterEvent extends DomainEvent
        permits MatterOpened,
                EntryRegistered,
                EntryCorrected,
                EntryVoided,
                MatterCorrected,
                MatterReferenced,
                MatterAssigned,
                MatterClosed,
                MatterReopened {
    MatterId matterId();
}
