package se.inkom.command.cases;

import se.inkom.command.policy.Rule;
import se.inkom.command.policy.RuleViolation;
import se.inkom.ledger.directory.StaffMember;

/** An answer says who answers, in which function, and who knew the facts (R35, R36, I12). */
final class AnAnswerNamesItsPeople {
    private AnAnswerNamesItsPeople() {}

    static void check(StaffMember responder, StaffMember factProvider) {
        if (responder.name().isBlank() || responder.function().isBlank()) {
            throw new RuleViolation(
                    "responder-unnamed",
                    Rule.R36,
                    "The responder must have a name and a function. Have the directory completed.");
        }
        if (factProvider.name().isBlank() || factProvider.function().isBlank()) {
            throw new RuleViolation(
                    "fact-provider-unnamed",
                    Rule.R35,
                    "The answer must name a fact provider with a function. Choose one from the directory.");
        }
    }
}
