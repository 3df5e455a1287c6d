package se.inkom.query.casepage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.inkom.events.cases.Deadline;
import se.inkom.events.cases.DeadlineTightened;

/** The working copy of the day a case's answer is due, while one event is applied. */
final class DueDraft {
    private CaseView.@Nullable Due due;

    DueDraft(@Nullable CaseView before) {
        due = before == null ? null : before.deadline();
    }

    /** What a crisis has made sooner stays sooner, whichever version is told of first. */
    void ordinarily(Deadline ordinary) {
        CaseView.Due before = due;
        if (before == null || before.tightened() == null || ordinary.dueAt().isBefore(before.dueAt())) {
            givenAnew(ordinary);
            return;
        }
        var tightened = new CaseView.Tightened(
                before.tightened().crisisId(), before.tightened().declaredBy(), ordinary.dueAt());
        due = new CaseView.Due(before.dueAt(), before.rule(), before.calendar(), tightened);
    }

    void givenAnew(@Nullable Deadline anew) {
        if (anew != null) {
            due = new CaseView.Due(anew.dueAt(), anew.rule(), anew.calendar(), null);
        }
    }

    void tightened(DeadlineTightened e) {
        CaseView.Due before = due;
        if (before == null || e.deadline().dueAt().isBefore(before.dueAt())) {
            Instant ordinarily = before == null
                    ? e.deadline().dueAt()
                    : before.tightened() == null
                            ? before.dueAt()
                            : before.tightened().ordinarilyDueAt();
            due = new CaseView.Due(
                    e.deadline().dueAt(),
                    e.deadline().rule(),
                    e.deadline().calendar(),
                    new CaseView.Tightened(e.crisis().value(), e.declaredBy().value(), ordinarily));
        }
    }

    CaseView.@Nullable Due due() {
        return due;
    }
}
