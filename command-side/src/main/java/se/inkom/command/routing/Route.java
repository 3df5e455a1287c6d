package se.inkom.command.routing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.inkom.events.cases.AssignmentRule;
import se.inkom.events.cases.CaseAssigned;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.OfficerId;
import se.inkom.events.ids.UnitId;

/**
 * Whose desk it is, and why.
 *
 * @param routedBy the policy's rule that decided; absent when none did
 * @param insteadOf who would have got it, and is away (R15)
 */
public record Route(
        UnitId unit,
        OfficerId officer,
        AssignmentRule rule,
        @Nullable String routedBy,
        @Nullable OfficerId insteadOf) {

    /** The fact that follows. */
    public CaseAssigned assigned(CaseId caseId, OfficerId by, Instant at) {
        return new CaseAssigned(caseId, unit, officer, rule, null, routedBy, insteadOf, by, at);
    }
}
