package se.inkom.command.cases;

import java.util.ArrayList;
import java.util.List;
import se.inkom.command.policy.Rule;
import se.inkom.command.policy.RuleViolation;

/**
 * The steps of a case that may hold secret content: masked at once, then assessed, evidenced, registered, and out of reach or
 * shown to be impossible with something done instead. It cannot close with one of them missing (R52, I4, N9).
 */
enum SecrecySteps {
    ASSESSMENT("the assessment: mark the provision, or lift the suspicion"),
    EVIDENCE("the evidence of what the post says now"),
    REGISTRATION("the registration in the diary"),
    REMOVAL("the removal, or what was done where it is impossible");

    private final String words;

    SecrecySteps(String words) {
        this.words = words;
    }

    static List<SecrecySteps> missing(CaseState state) {
        var missing = new ArrayList<SecrecySteps>();
        if (!state.secrecyAssessed) {
            missing.add(ASSESSMENT);
        }
        // Nobody can take a picture of what is gone: then what came in is the record, and it is in the vault (L22).
        if (!state.hasEvidenceOfCurrentVersion() && !state.goneUpstream && !state.removal.executed()) {
            missing.add(EVIDENCE);
        }
        if (!state.registered) {
            missing.add(REGISTRATION);
        }
        if (!state.removal.outOfReach() && !state.removal.fallback) {
            missing.add(REMOVAL);
        }
        return missing;
    }

    static void checkBeforeClosure(CaseState state) {
        List<SecrecySteps> missing = state.secret ? missing(state) : List.of();
        if (!missing.isEmpty()) {
            throw new RuleViolation(
                    "secrecy-unfinished",
                    Rule.R52,
                    "A case that may hold secret content closes only when every step is done. Missing: "
                            + String.join(
                                    "; ",
                                    missing.stream().map(step -> step.words).toList()) + ".");
        }
    }
}
