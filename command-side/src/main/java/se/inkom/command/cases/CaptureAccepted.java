package se.inkom.command.cases;

import org.jspecify.annotations.Nullable;
import se.inkom.command.support.Command;
import se.inkom.events.ids.EffectId;

/**
 * The answer to {@link RequestCapture}.
 *
 * @param captureId absent when one of our own processes asked for what was not needed or cannot be done
 */
public record CaptureAccepted(@Nullable EffectId captureId, long version) implements Command {}
