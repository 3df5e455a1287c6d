package se.inkom.command.answers;

import se.inkom.events.Platform;
import se.inkom.ledger.directory.StaffMember;

/**
 * An answer as it is about to go out.
 *
 * @param political whether it is given in a political context (R43)
 */
public record OutgoingAnswer(
        Platform platform, String text, StaffMember responder, StaffMember factProvider, boolean political) {

    /** The text as citizens read it (R35, R36). */
    public String signed() {
        return text.strip() + "\n\n/ " + responder.name() + ", " + responder.function() + "\nFaktalämnare: "
                + factProvider.name() + ", " + factProvider.function();
    }
}
