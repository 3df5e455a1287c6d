package se.inkom.command.triage;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.inkom.events.cases.Suggestion;
import se.inkom.events.cases.SuspicionReason;

/**
 * What the rules make of a text.
 *
 * @param suggestion null when no rule says anything
 * @param secrecy why it may be secret; empty when it may not
 */
public record Judgement(@Nullable Suggestion suggestion, List<SuspicionReason> secrecy) {
    /** When there is no text to judge. */
    public static final Judgement NONE = new Judgement(null, List.of());

    public Judgement {
        secrecy = List.copyOf(secrecy);
    }
}
