package se.inkom.query.sla;

import static se.inkom.query.support.SqlTime.earliest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.inkom.events.cases.*;
import se.inkom.query.support.Observations;

/** A row of {@code case_clocks}, with its runs, while a batch is folded into them. docs/sla.md says what stops which clock. */
final class ClocksDraft {
    final UUID caseId;
    final List<RunDraft> runs = new ArrayList<>();
    boolean stored;
    long position;

    @Nullable
    String account;

    String authority = "";
    String unit = "";

    @Nullable
    String officer;

    @Nullable
    String classification;

    @Nullable
    Instant receivedAt;

    private boolean changed;

    ClocksDraft(UUID caseId) {
        this.caseId = caseId;
    }

    static boolean isMovedBy(CaseEvent event) {
        return Observations.originOf(event) != null
                || ClockStops.actOfPerson(event).isPresent()
                || switch (event) {
                    case DeadlineTightened e -> true;
                    case DeadlineRecalculated e -> true;
                    case AnswerPaused e -> true;
                    case AnswerResumed e -> true;
                    case AnswerPublished e -> true;
                    case AnswerDeemedUnnecessary e -> true;
                    case CaseClassified e -> true;
                    case CaseAssigned e -> true;
                    case CaseForwarded e -> true;
                    case ForwardingAccepted e -> true;
                    case ForwardingDeclined e -> true;
                    case CaseRegistered e -> true;
                    case RegistrationDeemedUnnecessary e -> true;
                    case CaseClosed e -> true;
                    case CaseReopened e -> true;
                    default -> false;
                };
    }

    /** A case may be assigned before the post itself was ever seen, so any observation makes the row, and nothing else does. */
    void apply(long at, CaseEvent event) {
        PostOrigin origin = Observations.originOf(event);
        if (at <= position || (account == null && origin == null)) {
            return;
        }
        if (account == null && origin != null) {
            account = origin.account().value();
            authority = origin.authority().value();
            unit = origin.unit().value();
        }
        position = at;
        changed = true;
        ClockStops.actOfPerson(event).ifPresent(act -> ends(CaseClock.FIRST_LOOK, Ending.DONE, act.at()));
        switch (event) {
            case PostReceived e -> received(e.receivedAt(), e.deadline(), e.clocks());
            case PostEdited e -> received(e.receivedAt(), e.deadline(), e.clocks());
            case DeadlineTightened e ->
                present(CaseClock.ANSWER).dueNoLaterThan(e.deadline().dueAt());
            case DeadlineRecalculated e ->
                present(e.clock()).settles(e.deadline().dueAt());
            case AnswerPaused e -> present(CaseClock.ANSWER).pauses(e.pausedAt());
            case AnswerResumed e -> {
                present(CaseClock.ANSWER).resumes(e.resumedAt());
                present(CaseClock.ANSWER).settles(e.deadline().dueAt());
            }
            case CaseClassified e -> {
                classification = e.classification().name();
                runs.forEach(run -> run.classification = classification);
            }
            case CaseAssigned e -> {
                goesTo(authority, e.unit().value(), e.officer().value());
                ends(CaseClock.ASSIGNMENT, Ending.DONE, e.assignedAt());
            }
            case CaseForwarded e -> {
                ends(CaseClock.ACCEPTANCE, Ending.NOT_NEEDED, e.forwardedAt());
                offered(e);
            }
            case ForwardingAccepted e -> {
                ends(CaseClock.ACCEPTANCE, Ending.DONE, e.acceptedAt());
                goesTo(e.authority().value(), e.unit().value(), null);
            }
            case ForwardingDeclined e -> ends(CaseClock.ACCEPTANCE, Ending.DONE, e.declinedAt());
            case AnswerPublished e -> ends(CaseClock.ANSWER, Ending.DONE, e.publishedAt());
            case AnswerDeemedUnnecessary e -> ends(CaseClock.ANSWER, Ending.NOT_NEEDED, e.decidedAt());
            case CaseRegistered e -> ends(CaseClock.REGISTRATION, Ending.DONE, e.registeredAt());
            case RegistrationDeemedUnnecessary e -> ends(CaseClock.REGISTRATION, Ending.DONE, e.decidedAt());
            case CaseClosed e ->
                runs.stream().filter(RunDraft::isOpen).forEach(run -> run.ends(Ending.NOT_NEEDED, e.closedAt()));
            case CaseReopened e -> {
                Deadline anew = e.deadline();
                if (anew != null) {
                    begins(CaseClock.ANSWER, e.reopenedAt(), anew);
                }
            }
            default -> {
                // nothing else moves a clock
            }
        }
    }

    private void received(Instant at, Deadline answer, List<ClockDeadline> others) {
        receivedAt = earliest(receivedAt, at);
        first(CaseClock.ANSWER).received(at, answer.dueAt());
        others.forEach(
                other -> first(other.clock()).received(at, other.deadline().dueAt()));
    }

    private RunDraft first(CaseClock clock) {
        return runs.stream()
                .filter(run -> run.clock == clock && run.run == 1)
                .findFirst()
                .orElseGet(() -> another(clock));
    }

    /** The run of now; nobody is told of one that never begins. */
    private RunDraft present(CaseClock clock) {
        return latest(clock).orElseGet(() -> new RunDraft(caseId, clock, 1));
    }

    private Optional<RunDraft> latest(CaseClock clock) {
        return runs.stream().filter(run -> run.clock == clock).max(Comparator.comparing(run -> run.run));
    }

    private void begins(CaseClock clock, Instant at, Deadline deadline) {
        latest(clock).filter(RunDraft::isOpen).ifPresent(run -> run.ends(Ending.NOT_NEEDED, at));
        RunDraft run = another(clock);
        run.begins(at, deadline.dueAt());
        run.settles(deadline.dueAt());
    }

    private RunDraft another(CaseClock clock) {
        var run = new RunDraft(
                caseId, clock, latest(clock).map(before -> before.run + 1).orElse(1));
        run.belongsTo(this);
        runs.add(run);
        return run;
    }

    /** What happens before we are told of the post stops a clock that is yet to begin. */
    private void ends(CaseClock clock, Ending how, Instant at) {
        if (latest(clock).isEmpty() && receivedAt == null && clock != CaseClock.ACCEPTANCE) {
            another(clock);
        }
        latest(clock).ifPresent(run -> run.ends(how, at));
    }

    /** The unit that is asked answers for the time it takes to say yes or no. */
    private void offered(CaseForwarded e) {
        Deadline acceptBy = e.acceptBy();
        if (acceptBy != null) {
            begins(CaseClock.ACCEPTANCE, e.forwardedAt(), acceptBy);
            RunDraft asked = present(CaseClock.ACCEPTANCE);
            asked.authority = e.toAuthority().value();
            asked.unit = e.toUnit().value();
            asked.officer = null;
        }
    }

    private void goesTo(String nextAuthority, String nextUnit, @Nullable String nextOfficer) {
        authority = nextAuthority;
        unit = nextUnit;
        officer = nextOfficer;
        runs.stream()
                .filter(run -> run.isOpen() && run.clock != CaseClock.ACCEPTANCE)
                .forEach(run -> run.belongsTo(this));
    }

    boolean isChanged() {
        return changed;
    }
}
