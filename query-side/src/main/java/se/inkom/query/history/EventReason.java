package se.inkom.query.history;

import org.jspecify.annotations.Nullable;
import se.inkom.events.ContentRef;
import se.inkom.events.cases.*;

/** Where the reason of an event is kept, if people gave one. */
final class EventReason {
    private EventReason() {}

    static @Nullable ContentRef of(CaseEvent event) {
        return switch (event) {
            case CaseAssigned e -> e.reason();
            case CaseForwarded e -> e.reason();
            case ForwardingDeclined e -> e.reason();
            case DraftReturned e -> e.comment();
            case NoteWritten e -> e.text();
            case AnswerDeemedUnnecessary e -> e.motive();
            case RegistrationDeemedUnnecessary e -> e.motive();
            case RemovalDecided e -> e.motive();
            case RemovalFallbackDocumented e -> e.reference();
            case AuthorInformed e -> e.text();
            case SecrecyLifted e -> e.reason();
            case CaseReopened e -> e.reason();
            case AnswerPaused e -> e.reason();
            case DeadlineRecalculated e -> e.reason();
            default -> null;
        };
    }
}
