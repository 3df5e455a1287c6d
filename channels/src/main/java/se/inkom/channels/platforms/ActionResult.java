package se.inkom.channels.platforms;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How a call that changes something on a platform ended. Reason codes are kebab-case and safe to show and log. */
public sealed interface ActionResult {
    /** The platform said yes. */
    record Done(@Nullable String platformId) implements ActionResult {}

    /**
     * Certainly not carried out; may be tried again.
     *
     * @param pause how long the platform asks us to stay away, when it says so
     */
    record NotNow(String reason, @Nullable Duration pause) implements ActionResult {}

    /** May or may not have been carried out: only a look at the platform can tell. */
    record InDoubt(String reason) implements ActionResult {}

    /** The platform says that it has this very thing already. Either an attempt of ours got through, or it forbids twins. */
    record Duplicate() implements ActionResult {}

    /** Certainly not carried out, and trying again as it stands will not help. */
    record Refused(String reason) implements ActionResult {}

    /** The platform has no way to do this (R67). */
    record Impossible(String reason) implements ActionResult {}
}
