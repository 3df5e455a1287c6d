package se.inkom.events.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.inkom.events.ContentRef;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.OfficerId;
import se.inkom.events.ids.UnitId;

/**
 * The case is on an officer's desk, for the first time or anew (R29).
 *
 * @param reason a text in the vault; absent when a rule decided
 * @param routedBy the policy's rule that decided; absent when none did, and before revision 2
 * @param insteadOf who would have got it, and is absent (R15, D15)
 */
public record CaseAssigned(
        CaseId caseId,
        UnitId unit,
        OfficerId officer,
        AssignmentRule rule,
        @Nullable ContentRef reason,
        @Nullable String routedBy,
        @Nullable OfficerId insteadOf,
        OfficerId assignedBy,
        Instant assignedAt)
        implements CaseEvent {

    /** Without a rule of the policy, and nobody absent. */
    public CaseAssigned(
            CaseId caseId,
            UnitId unit,
            OfficerId officer,
            AssignmentRule rule,
            @Nullable ContentRef reason,
            OfficerId assignedBy,
            Instant assignedAt) {
        this(caseId, unit, officer, rule, reason, null, null, assignedBy, assignedAt);
    }
}
