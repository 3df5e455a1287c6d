package se.inkom.command.cases;

import se.inkom.events.ids.EffectId;

/** The removal is decided and on its way; whether the post is gone is told later. */
record RemovalAccepted(EffectId removalId, long version) {}
