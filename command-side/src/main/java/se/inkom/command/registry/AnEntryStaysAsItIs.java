package se.inkom.command.registry;

import se.inkom.command.policy.Rule;
import se.inkom.command.policy.RuleViolation;
import se.inkom.web.Problems;

/** A voided entry is not touched again: it shows what was voided (N4). */
final class AnEntryStaysAsItIs {
    private AnEntryStaysAsItIs() {}

    static MatterState.Entry onceVoided(MatterState matter, int number) {
        MatterState.Entry entry = matter.entry(number);
        if (entry == null) {
            throw Problems.notFound();
        }
        if (entry.voided()) {
            throw new RuleViolation(
                    "entry-voided",
                    Rule.R53,
                    "Entry " + number + " of " + matter.diaryNumber + " is voided and stays as it is.");
        }
        return entry;
    }
}
