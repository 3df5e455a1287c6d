package se.inkom.query.sla;

import static se.inkom.query.support.SqlTime.earliest;
import static se.inkom.query.support.SqlTime.held;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.inkom.events.cases.*;
import se.inkom.query.support.Observations;

/** A row of {@code case_deadline} while a batch is folded into it. */
final class DeadlineDraft {
    final UUID caseId;
    boolean stored;
    long position;

    @Nullable
    String account;

    @Nullable
    String unit;

    @Nullable
    String officer;

    @Nullable
    Instant receivedAt;

    @Nullable
    Instant dueAt;

    @Nullable
    Instant answeredAt;

    boolean noAnswer;
    private boolean changed;

    DeadlineDraft(UUID caseId) {
        this.caseId = caseId;
    }

    static boolean isMovedBy(CaseEvent event) {
        return Observations.originOf(event) != null
                || event instanceof DeadlineTightened
                || event instanceof AnswerResumed
                || event instanceof DeadlineRecalculated
                || event instanceof CaseReopened
                || event instanceof CaseAssigned
                || event instanceof ForwardingAccepted
                || event instanceof AnswerPublished
                || event instanceof AnswerDeemedUnnecessary;
    }

    /** A case may be assigned before the post itself was ever seen, so any observation makes the row, and nothing else does. */
    void apply(long at, CaseEvent event) {
        PostOrigin origin = Observations.originOf(event);
        if (at <= position || (account == null && origin == null)) {
            return;
        }
        if (account == null && origin != null) {
            account = origin.account().value();
            unit = origin.unit().value();
        }
        switch (event) {
            case PostReceived e -> received(e.receivedAt(), e.deadline());
            case PostEdited e -> received(e.receivedAt(), e.deadline());
            case DeadlineTightened e -> dueAt = earliest(dueAt, e.deadline().dueAt());
            case AnswerResumed e -> dueAt = e.deadline().dueAt();
            case DeadlineRecalculated e ->
                dueAt = e.clock() == CaseClock.ANSWER ? e.deadline().dueAt() : dueAt;
            case CaseReopened e ->
                dueAt = e.deadline() == null ? dueAt : e.deadline().dueAt();
            case CaseAssigned e -> {
                unit = e.unit().value();
                officer = e.officer().value();
            }
            case ForwardingAccepted e -> {
                unit = e.unit().value();
                officer = null;
            }
            case AnswerPublished e -> answeredAt = earliest(answeredAt, e.publishedAt());
            case AnswerDeemedUnnecessary e -> noAnswer = true;
            default -> {
                // nothing else moves a deadline
            }
        }
        position = at;
        changed = true;
    }

    /** The earliest receipt sets the deadline, in whatever order observations come. */
    private void received(Instant at, Deadline deadline) {
        Instant told = held(at);
        if (receivedAt == null || told.isBefore(receivedAt)) {
            receivedAt = told;
            dueAt = earliest(dueAt, deadline.dueAt());
        }
    }

    boolean isNew() {
        return changed && !stored;
    }

    boolean isChanged() {
        return changed && stored;
    }
}
