package se.inkom.command.cases;

import se.inkom.events.ids.EffectId;

/** The answer is decided and on its way; whether it stands on the platform is told later. */
record AnswerAccepted(EffectId answerId, long version) {}
