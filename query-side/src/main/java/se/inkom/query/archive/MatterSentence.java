package se.inkom.query.archive;

import java.util.function.UnaryOperator;
import se.inkom.events.registry.EntryCorrected;
import se.inkom.events.registry.EntryRegistered;
import se.inkom.events.registry.EntryVoided;
import se.inkom.events.registry.MatterAssigned;
import se.inkom.events.registry.MatterClosed;
import se.inkom.events.registry.MatterCorrected;
import se.inkom.events.registry.MatterEvent;
import se.inkom.events.registry.MatterOpened;
import se.inkom.events.registry.MatterReferenced;
import se.inkom.events.registry.MatterReopened;
import se.inkom.ledger.types.EventTypes;
import se.inkom.ledger.types.TypeRegistry;

/** Says in Swedish what happened to a matter. The switch has no default: a new event does not compile without its sentence. */
final class MatterSentence {
    private static final TypeRegistry TYPES = EventTypes.all();

    private MatterSentence() {}

    /** The event's logical name. */
    static String type(MatterEvent event) {
        return TYPES.of(event.getClass()).name();
    }

    /** @param nameOf an officer by id, for people */
    static String of(MatterEvent event, UnaryOperator<String> nameOf) {
        return switch (event) {
            case MatterOpened e ->
                "Ärendet öppnades av " + nameOf.apply(e.openedBy().value()) + ".";
            case EntryRegistered e -> "Handling " + e.entryNumber() + " registrerades.";
            case EntryCorrected e -> "Handling " + e.entryNumber() + " rättades.";
            case EntryVoided e -> "Handling " + e.entryNumber() + " makulerades.";
            case MatterCorrected e -> "Ärendets uppgifter rättades.";
            case MatterReferenced e -> "Ärendet hänvisades till ett annat.";
            case MatterAssigned e -> "Ärendet fick en ansvarig handläggare.";
            case MatterClosed e -> "Ärendet avslutades.";
            case MatterReopened e -> "Ärendet återupptogs.";
        };
    }
}
