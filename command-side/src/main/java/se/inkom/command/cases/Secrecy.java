package se.inkom.command.cases;

import static se.inkom.command.cases.Case.done;

import java.time.Clock;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import se.inkom.events.cases.SecrecyLifted;
import se.inkom.events.cases.SecrecyMarked;
import se.inkom.ledger.vault.ContentStore;

/** The part of a case that decides on secrecy: suspected, assessed, lifted (R52, L5, N9). */
class Secrecy {
    private final CaseState state;

    Secrecy(CaseState state) {
        this.state = state;
    }

    @CommandHandler
    long decide(SuspectSecrecy c, ContentStore contents, Clock clock) {
        SecrecyIsMarkedOnce.checkNotMasked(state);
        return Suspicion.raise(c.caseId(), c.reasons(), state, contents, c.by(), clock.instant())
                .map(Case::done)
                .orElseGet(Case::version);
    }

    @CommandHandler
    long decide(MarkSecrecy c, ContentStore contents, Clock clock) {
        SecrecyIsMarkedOnce.checkNotAssessed(state);
        contents.markSecret(c.caseId(), c.provision());
        return done(new SecrecyMarked(
                c.caseId(), c.provision(), Objects.requireNonNull(state.authority), c.by(), clock.instant()));
    }

    @CommandHandler
    long decide(LiftSecrecy c, ContentStore contents, Clock clock) {
        SecrecyIsMarkedOnce.checkMarked(state);
        contents.liftSecrecy(c.caseId());
        return done(new SecrecyLifted(c.caseId(), contents.putText(c.caseId(), c.reason()), c.by(), clock.instant()));
    }
}
