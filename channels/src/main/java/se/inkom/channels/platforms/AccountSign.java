package se.inkom.channels.platforms;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What one call says about the account as a whole, whatever became of the thing that was asked for. */
public sealed interface AccountSign {
    /** The platform answered, and our token was good enough to be answered. */
    record Answers() implements AccountSign {}

    /** Expired, withdrawn, or not there to be sent: nothing will succeed before somebody exchanges it (D27). */
    record TokenRefused(String reason) implements AccountSign {}

    /**
     * The platform wants to be left alone.
     *
     * @param pause for how long, when it says so
     */
    record Throttled(String reason, @Nullable Duration pause) implements AccountSign {}

    /** No answer, or an error of the platform's own. Several in a row open the account's circuit. */
    record Trouble(String reason) implements AccountSign {}
}
