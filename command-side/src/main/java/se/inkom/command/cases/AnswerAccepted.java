package se.inkom.command.cases;

import java.util.List;
import se.inkom.command.answers.Finding;
import se.inkom.events.ids.EffectId;

/**
 * The answer is decided and on its way; whether it stands on the platform is told later.
 *
 * @param findings what might have been better, but does not stop it
 */
record AnswerAccepted(EffectId answerId, List<Finding> findings, long version) {}
