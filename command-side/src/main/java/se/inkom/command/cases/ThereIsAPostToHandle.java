package se.inkom.command.cases;

import se.inkom.command.policy.Rule;
import se.inkom.command.policy.RuleViolation;
import se.inkom.events.cases.PostVersion;

/** Nothing can be saved or registered of a post that was gone before we ever saw what it said. */
final class ThereIsAPostToHandle {
    private ThereIsAPostToHandle() {}

    static PostVersion check(CaseState state) {
        PostVersion current = state.current;
        if (current == null) {
            throw new RuleViolation(
                    "content-unknown",
                    Rule.R48,
                    "The post was gone from the platform before its content reached us, so there is nothing to save or register.");
        }
        return current;
    }
}
