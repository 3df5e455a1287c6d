package se.inkom.query.support;

import org.jspecify.annotations.Nullable;
import se.inkom.events.cases.CaseEvent;
import se.inkom.events.cases.PostEdited;
import se.inkom.events.cases.PostGoneUpstream;
import se.inkom.events.cases.PostOrigin;
import se.inkom.events.cases.PostReceived;
import se.inkom.events.cases.PostVisibilityChanged;

/** Events that tell where a post stands. Any of them may be the first of a case, so any of them makes its row. */
public final class Observations {
    private Observations() {}

    /** Null when the event is no observation. */
    public static @Nullable PostOrigin originOf(CaseEvent event) {
        return switch (event) {
            case PostReceived e -> e.origin();
            case PostEdited e -> e.origin();
            case PostGoneUpstream e -> e.origin();
            case PostVisibilityChanged e -> e.origin();
            default -> null;
        };
    }
}
