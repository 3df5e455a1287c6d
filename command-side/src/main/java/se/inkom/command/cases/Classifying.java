package se.inkom.command.cases;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import se.inkom.events.cases.CaseClassified;
import se.inkom.events.cases.Classification;
import se.inkom.events.cases.SuspicionReason;
import se.inkom.ledger.vault.ContentStore;

/**
 * The part of a case where a person says what kind of post it is, and thereby confirms or corrects what was suggested (R26).
 * Who suspects secrecy masks the post; who says something else does not unmask it: that is a decision with a reason of its own
 * ({@link LiftSecrecy}).
 */
class Classifying {
    private final CaseState state;

    Classifying(CaseState state) {
        this.state = state;
    }

    @CommandHandler
    long decide(ClassifyCase c, ContentStore contents, Clock clock) {
        OnlyAnOpenCaseIsWorkedOn.check(state);
        apply(new CaseClassified(c.caseId(), c.classification(), c.by(), clock.instant()));
        if (c.classification() == Classification.SECRECY_SUSPECTED) {
            Suspicion.raise(c.caseId(), List.of(SuspicionReason.JUDGEMENT), state, contents, c.by(), clock.instant())
                    .ifPresent(suspected -> apply(suspected));
        }
        return Case.version();
    }
}
