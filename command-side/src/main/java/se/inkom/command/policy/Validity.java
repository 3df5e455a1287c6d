package se.inkom.command.policy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From when to when the policy was decided to hold (R62) and how often it is to be revised (R61). A policy whose time has
 * passed still judges, because nothing better was decided; it is shown as overdue.
 */
public record Validity(
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable LocalDate revisedOn,
        @Nullable Integer reviseEveryMonths) {
    static final Validity UNKNOWN = new Validity(null, null, null, null);

    public boolean hasPassed(LocalDate today) {
        return until != null && today.isAfter(until);
    }

    /** When the next revision is due; absent when the file does not say when the last one was, or how often. */
    public @Nullable LocalDate revisionDue() {
        return revisedOn == null || reviseEveryMonths == null ? null : revisedOn.plusMonths(reviseEveryMonths);
    }

    public boolean revisionOverdue(LocalDate today) {
        LocalDate due = revisionDue();
        return due != null && today.isAfter(due);
    }
}
