package se.inkom.command.cases;

import se.inkom.events.cases.LegalEffect;
import se.inkom.events.ids.EffectId;

/**
 * The removal is decided and on its way; whether the post is gone is told later.
 *
 * @param expected what it will be worth in law when the platform does it
 */
record RemovalAccepted(EffectId removalId, LegalEffect expected, long version) {}
