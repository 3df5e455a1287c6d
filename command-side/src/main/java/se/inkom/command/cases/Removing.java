package se.inkom.command.cases;

import static se.inkom.command.cases.Case.done;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import se.inkom.command.policy.ChannelTable;
import se.inkom.command.policy.Policies;
import se.inkom.events.cases.AuthorInformed;
import se.inkom.events.cases.RemovalDecided;
import se.inkom.events.cases.RemovalFallbackDocumented;
import se.inkom.events.cases.RemovalGround;
import se.inkom.events.ids.EffectId;
import se.inkom.events.ids.TimeOrderedUuid;
import se.inkom.ledger.vault.ContentStore;

/** The part of a case that decides on removal, and on what follows when it cannot be had (R48-R50, R67-R69, N10). */
class Removing {
    private final CaseState state;

    Removing(CaseState state) {
        this.state = state;
    }

    @CommandHandler
    RemovalAccepted decide(
            DecideRemoval c, Policies policies, ChannelTable channels, ContentStore contents, Clock clock) {
        OnlyAnOpenCaseIsWorkedOn.check(state);
        APostIsRemovedOnce.check(state, c.method());
        ARemovalStatesItsGround.check(policies.current().removal(), c.ground(), c.basis(), c.legalGround());
        EvidencePrecedesRemoval.Shown shown = EvidencePrecedesRemoval.check(state);
        SecretContentIsRegistered.checkBeforeRemoval(state, c.ground() == RemovalGround.SECRECY);
        Instant now = clock.instant();
        var removalId = new EffectId(TimeOrderedUuid.at(now));
        return new RemovalAccepted(
                removalId,
                Outcomes.effectOf(c.method(), state, channels),
                done(new RemovalDecided(
                        c.caseId(),
                        removalId,
                        c.ground(),
                        c.basis(),
                        c.legalGround(),
                        c.method(),
                        shown.version(),
                        shown.evidence(),
                        Case.textOrNull(c.caseId(), contents, c.motive()),
                        c.by(),
                        now)));
    }

    @CommandHandler
    long decide(DocumentFallback c, ContentStore contents, Clock clock) {
        OnlyAnOpenCaseIsWorkedOn.check(state);
        AFallbackFollowsAFailedRemoval.check(state.removal);
        return done(new RemovalFallbackDocumented(
                c.caseId(),
                Objects.requireNonNull(state.removal.id()),
                c.fallback(),
                contents.putText(c.caseId(), c.reference()),
                c.by(),
                clock.instant()));
    }

    @CommandHandler
    long decide(InformAuthor c, Policies policies, ContentStore contents, Clock clock) {
        OnlyAnOpenCaseIsWorkedOn.check(state);
        RemovalDecided removal = AuthorNotice.check(state.removal);
        String text = c.text() == null ? AuthorNotice.text(policies.current().removal(), state, removal) : c.text();
        return done(new AuthorInformed(
                c.caseId(),
                removal.removalId(),
                contents.putText(c.caseId(), text),
                c.means(),
                c.by(),
                clock.instant()));
    }
}
