package se.inkom.query.sla;

import static se.inkom.query.support.SqlTime.held;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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

    boolean closed;
    private boolean changed;

    ClocksDraft(UUID caseId) {
        this.caseId = caseId;
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
        switch (event) {
            case PostReceived e -> received(e.receivedAt(), e.deadline());
            case PostEdited e -> received(e.receivedAt(), e.deadline());
            case DeadlineTightened e -> latest(CaseClock.ANSWER).dueNoLaterThan(e.deadline().dueAt());
            case CaseClassified e -> classified(e.classification().name());
            case CaseAssigned e -> {
                goesTo(authority, e.unit().value(), e.officer().value());
                ends(CaseClock.ASSIGNMENT, Ending.DONE, e.assignedAt());
                ends(CaseClock.ACCEPTANCE, Ending.NOT_NEEDED, e.assignedAt());
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
            case CaseClosed e -> {
                closed = true;
                runs.stream().filter(RunDraft::isOpen).forEach(run -> run.ends(Ending.NOT_NEEDED, e.closedAt()));
            }
            case CaseReopened e -> closed = false;
            default -> {
                // nothing else moves a clock, but for the first look
            }
        }
    }
}
