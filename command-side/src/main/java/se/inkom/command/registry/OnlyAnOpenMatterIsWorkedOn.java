package se.inkom.command.registry;

import se.inkom.command.policy.Rule;
import se.inkom.command.policy.RuleViolation;

/** A closed matter is reopened before anything is added or corrected, and reopened only when it is closed (R70). */
final class OnlyAnOpenMatterIsWorkedOn {
    private OnlyAnOpenMatterIsWorkedOn() {}

    static void check(MatterState matter) {
        if (!matter.open) {
            throw new RuleViolation(
                    "matter-closed",
                    Rule.R70,
                    "The matter " + matter.diaryNumber + " is closed. Reopen it, or register in another one.");
        }
    }

    static void checkClosed(MatterState matter) {
        if (matter.open) {
            throw new RuleViolation(
                    "matter-open",
                    Rule.R70,
                    "The matter " + matter.diaryNumber + " is open; there is nothing to reopen.");
        }
    }
}
