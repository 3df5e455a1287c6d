package se.inkom.command.cases;

import static se.inkom.command.cases.Case.done;
import static se.inkom.command.cases.Case.version;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;
import se.inkom.command.clocks.CaseClocks;
import se.inkom.command.policy.Rule;
import se.inkom.command.policy.RuleViolation;
import se.inkom.command.support.SystemActor;
import se.inkom.command.time.CaseDeadlines;
import se.inkom.command.time.Hold;
import se.inkom.events.cases.AnswerPaused;
import se.inkom.events.cases.AnswerResumed;
import se.inkom.events.cases.CaseClock;
import se.inkom.events.cases.CaseSeen;
import se.inkom.events.cases.Deadline;
import se.inkom.events.cases.DeadlineRecalculated;
import se.inkom.events.cases.PostEdited;
import se.inkom.events.cases.PostOrigin;
import se.inkom.events.cases.ResumeCause;
import se.inkom.events.cases.WaitingFor;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.OfficerId;
import se.inkom.ledger.vault.ContentStore;

/** The part of a case that decides on its clocks: seen, paused, running again, reckoned anew (R21, R31, D13, N5). */
class Timing {
    private final CaseState state;

    Timing(CaseState state) {
        this.state = state;
    }

    /** A second look is no news, and neither is one after a decision. */
    @CommandHandler
    long decide(LookAtCase c, Clock clock) {
        OnlyAnOpenCaseIsWorkedOn.check(state);
        return state.clocks.isStopped(CaseClock.FIRST_LOOK)
                ? version()
                : done(new CaseSeen(c.caseId(), c.by(), clock.instant()));
    }

    @CommandHandler
    AnswerPauseAccepted decide(PauseAnswer c, ContentStore contents, Clock clock) {
        OnlyAnOpenCaseIsWorkedOn.check(state);
        OnlyWhatRunsIsMoved.checkAnswerRuns(state);
        long version = done(new AnswerPaused(
                c.caseId(), c.waitingFor(), contents.putText(c.caseId(), c.reason()), c.by(), clock.instant()));
        PostOrigin origin = Objects.requireNonNull(state.origin);
        return new AnswerPauseAccepted(
                origin.source(), origin.parentId(), state.current == null ? null : state.current.content(), version);
    }

    @CommandHandler
    long decide(ResumeAnswer c, CaseDeadlines deadlines, Clock clock) {
        OnlyAnOpenCaseIsWorkedOn.check(state);
        AnswerPaused paused = OnlyWhatRunsIsMoved.checkAnswerWaits(state);
        return done(resumed(c.caseId(), paused, state, ResumeCause.BY_HAND, c.by(), clock.instant(), deadlines));
    }

    /** The citizen wrote elsewhere in the conversation; somebody may have resumed in the meantime. */
    @CommandHandler
    long decide(HearWriter c, CaseDeadlines deadlines, Clock clock) {
        AnswerPaused paused = waitingForTheCitizen(state);
        if (paused == null) {
            return version();
        }
        Instant heard = heardAt(c.writtenAt(), paused, clock.instant());
        return done(
                resumed(c.caseId(), paused, state, ResumeCause.CITIZEN_WROTE, SystemActor.INTAKE, heard, deadlines));
    }

    @CommandHandler
    long decide(RecalculateDeadline c, CaseDeadlines deadlines, ContentStore contents, Clock clock) {
        OnlyAnOpenCaseIsWorkedOn.check(state);
        CaseClocks.Begun running = OnlyWhatRunsIsMoved.checkRuns(state, c.clock());
        Deadline due = deadlines
                .again(
                        c.clock(),
                        running.deadline(),
                        running.at(),
                        c.clock() == CaseClock.ANSWER ? state.clocks.holds() : List.of())
                .orElseThrow(() -> new RuleViolation(
                        "clock-not-in-policy",
                        Rule.R31,
                        "The policy has no profile for " + c.clock() + ", so its deadline stays as it was given."));
        return done(new DeadlineRecalculated(
                c.caseId(), c.clock(), due, contents.putText(c.caseId(), c.reason()), c.by(), clock.instant()));
    }

    /** Whoever changed the post we asked about has answered us. An edit that an even newer one has overtaken says nothing new. */
    static Optional<AnswerResumed> heard(PostEdited edit, CaseState state, CaseDeadlines deadlines, Instant now) {
        AnswerPaused paused = waitingForTheCitizen(state);
        boolean newest = state.current == null || edit.version().key().compareTo(state.current.key()) > 0;
        if (paused == null || !newest) {
            return Optional.empty();
        }
        Instant heard = heardAt(edit.version().key().changedAt(), paused, now);
        return Optional.of(
                resumed(edit.caseId(), paused, state, ResumeCause.CITIZEN_WROTE, SystemActor.INTAKE, heard, deadlines));
    }

    private static @Nullable AnswerPaused waitingForTheCitizen(CaseState state) {
        return state.closed
                ? null
                : state.clocks
                        .paused()
                        .filter(paused -> paused.waitingFor() == WaitingFor.CITIZEN)
                        .orElse(null);
    }

    /** When we could have read it (L1), yet not before we began to wait. */
    private static Instant heardAt(Instant writtenAt, AnswerPaused paused, Instant now) {
        Instant reachable = writtenAt.isAfter(now) ? now : writtenAt;
        return reachable.isBefore(paused.pausedAt()) ? paused.pausedAt() : reachable;
    }

    private static AnswerResumed resumed(
            CaseId caseId,
            AnswerPaused paused,
            CaseState state,
            ResumeCause cause,
            OfficerId by,
            Instant at,
            CaseDeadlines deadlines) {
        CaseClocks.Begun clock = state.clocks.of(CaseClock.ANSWER).orElseThrow();
        Deadline due = deadlines.resumed(clock.deadline(), clock.at(), new Hold(paused.pausedAt(), at));
        return new AnswerResumed(caseId, cause, due, by, at);
    }
}
