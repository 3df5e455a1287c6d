package se.inkom.query.duties;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.inkom.query.support.DeadlineState;

/**
 * One thing to do with a case.
 *
 * @param dueAt when the answer, or the registration where the policy says how soon, is due; absent for the other kinds
 */
record Duty(
        Kind kind,
        UUID caseId,
        @Nullable Instant dueAt,
        @Nullable DeadlineState deadline) {

    /** In the order in which they are shown for one case. */
    enum Kind {
        /** An answer, or a reason for none, is missing (R31). */
        ANSWER,
        /** Found unsuitable, and still there (R49). */
        REMOVE,
        /** The diary decision is missing (R53). */
        REGISTER,
        /** All is done but the closing itself (I11). */
        CLOSE
    }
}
