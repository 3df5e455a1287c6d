package se.inkom.command.adoption;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import se.inkom.command.policy.Policy;

/** What somebody should do about the policy itself (R61, R62). It judges as before: nothing better was decided. */
final class PolicyWarnings {
    private PolicyWarnings() {}

    static List<String> of(Policy policy, LocalDate today) {
        var warnings = new ArrayList<String>();
        if (policy.validity().hasPassed(today)) {
            warnings.add("Giltighetstiden gick ut " + policy.validity().until() + ".");
        }
        if (policy.validity().revisionOverdue(today)) {
            warnings.add("Den skulle ha reviderats " + policy.validity().revisionDue() + ".");
        }
        return List.copyOf(warnings);
    }
}
