package se.inkom.command.cases;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.inkom.command.policy.DeadlineProfile;
import se.inkom.command.policy.PastCases.Verdict;
import se.inkom.command.policy.Policies;
import se.inkom.command.policy.Policy;
import se.inkom.command.policy.RuleViolation;
import se.inkom.command.time.CaseDeadlines;
import se.inkom.events.cases.*;

/**
 * What a policy says of a decision, by the very rules that the case asks when it decides. Only what a policy can change is
 * judged; what Inkom itself promises holds under all of them.
 */
@Component
class Verdicts {
    private static final String ALLOWED = "allowed";

    private final Policies policies;
    private final CaseDeadlines deadlines;

    Verdicts(Policies policies, CaseDeadlines deadlines) {
        this.policies = policies;
        this.deadlines = deadlines;
    }

    /** Absent for facts that no policy judges. */
    Optional<Verdict> of(CaseEvent event, CaseState before, Policy policy) {
        return switch (event) {
            case PostReceived e -> Optional.of(due(e.receivedAt(), policy));
            case PostEdited e -> Optional.of(due(e.receivedAt(), policy));
            case RegistrationDeemedUnnecessary e ->
                Optional.of(judged(policy, () -> SomePostsAreAlwaysRegistered.check(before, policy.registration())));
            case AnswerGiven e
            when e.approvedBy() == null ->
                Optional.of(judged(policy, () -> ASecondPersonApproves.checkNoneIsNeeded(before, policy.answers())));
            case RemovalDecided e ->
                Optional.of(judged(
                        policy,
                        () -> ARemovalStatesItsGround.check(policy.removal(), e.ground(), e.basis(), e.legalGround())));
            default -> Optional.empty();
        };
    }

    private Verdict due(Instant receivedAt, Policy policy) {
        DeadlineProfile profile = policy.deadlines().standardProfile();
        return new Verdict(
                "due " + deadlines.answer(receivedAt, policy.deadlines()).dueAt(),
                profile.rule(),
                policy.citation(profile.rule()).orElse(null));
    }

    private Verdict judged(Policy policy, Runnable rule) {
        try {
            rule.run();
            return new Verdict(ALLOWED, null, null);
        } catch (RuleViolation refusal) {
            return new Verdict(
                    "refused: " + refusal.code(), refusal.rule().name(), policies.citation(policy, refusal.rule()));
        }
    }
}
