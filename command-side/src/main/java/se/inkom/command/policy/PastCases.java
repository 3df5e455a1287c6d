package se.inkom.command.policy;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.PolicyRef;

/** Cases that were decided, to be judged once more by another policy. Nothing happens to them. */
public interface PastCases {
    /** The newest cases, each decision judged by the policy that judged it then and by the proposed one. */
    Replay replay(Policy proposed, int newest);

    /**
     * What came of it.
     *
     * @param decisions how many decisions were judged twice
     */
    record Replay(int cases, int decisions, List<Difference> differences) {}

    /**
     * One decision that would be another one.
     *
     * @param decision the event's kind, such as {@code RemovalDecided}
     * @param judgedBy the policy that judged then
     */
    @Schema(name = "PolicyDifference")
    record Difference(
            CaseId caseId, long version, String decision, PolicyRef judgedBy, Verdict then, Verdict proposed) {}

    /**
     * What a policy says of a decision.
     *
     * @param outcome {@code allowed}, {@code refused: <code>}, or the deadline
     * @param rule the rule's number, when one made the difference
     * @param citation the sentence
     */
    @Schema(name = "PolicyVerdict")
    record Verdict(
            String outcome, @Nullable String rule, @Nullable Citation citation) {}
}
