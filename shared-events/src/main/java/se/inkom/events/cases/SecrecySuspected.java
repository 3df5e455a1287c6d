package se.inkom.events.cases;

import java.time.Instant;
import java.util.List;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.OfficerId;

/**
 * The post may hold secret information: from this moment it is masked, whoever raised it, and the case must be brought to its
 * end step by step (R51, R52, N9). Nobody has assessed anything yet: that is {@link SecrecyMarked}, or {@link SecrecyLifted}.
 *
 * @param suspectedBy an officer, or our own intake when a rule of the policy found it
 */
public record SecrecySuspected(CaseId caseId, List<SuspicionReason> reasons, OfficerId suspectedBy, Instant suspectedAt)
        implements CaseEvent {
    public SecrecySuspected {
        reasons = List.copyOf(reasons);
    }
}
