package se.inkom.command.cases;

import java.util.Objects;
import se.inkom.command.policy.GroundRule;
import se.inkom.command.policy.RemovalRules;
import se.inkom.command.policy.Rule;
import se.inkom.command.policy.RuleViolation;
import se.inkom.command.time.StockholmTime;
import se.inkom.events.cases.RemovalDecided;
import se.inkom.events.cases.RemovalGround;

/** What the writer is told about a removal (R69, L14), in the words of the policy. */
final class AuthorNotice {
    private AuthorNotice() {}

    static RemovalDecided check(RemovalState removal) {
        if (removal.last == null) {
            throw new RuleViolation(
                    "removal-missing", Rule.R49, "No removal is decided in this case, so there is nothing to explain.");
        }
        return removal.last;
    }

    static String text(RemovalRules rules, CaseState state, RemovalDecided removal) {
        return rules.authorNotice()
                .replace("{grund}", words(rules, removal.ground()))
                .replace(
                        "{konto}",
                        Objects.requireNonNull(state.origin).account().value())
                .replace("{datum}", StockholmTime.dateOf(removal.decidedAt()).toString());
    }

    /** The policy's own words for the ground, where it has any. */
    private static String words(RemovalRules rules, RemovalGround ground) {
        return rules.ground(ground).map(GroundRule::quotation).orElseGet(() -> RemovalWords.of(ground));
    }
}
