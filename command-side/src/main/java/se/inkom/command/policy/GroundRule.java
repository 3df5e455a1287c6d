package se.inkom.command.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.inkom.events.cases.RemovalBasis;
import se.inkom.events.cases.RemovalGround;

/**
 * One ground on which a post may be removed.
 *
 * @param basis what it may be based on: a law, the policy, or either (R68)
 * @param rule the rule whose sentence names it
 * @param quotation the policy's own words for it, where it has any
 */
public record GroundRule(
        RemovalGround ground,
        List<RemovalBasis> basis,
        String rule,
        @Nullable String quotation) {
    public GroundRule {
        basis = Absent.asEmpty(basis);
    }
}
