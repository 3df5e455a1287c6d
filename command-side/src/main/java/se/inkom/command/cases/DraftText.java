package se.inkom.command.cases;

import java.util.List;
import se.inkom.command.answers.OutgoingAnswer;
import se.inkom.events.Platform;
import se.inkom.events.ids.PictureId;
import se.inkom.ledger.directory.StaffMember;

/**
 * What an officer writes as a draft, or as an answer at once.
 *
 * @param political whether it is said in a political context (R43)
 */
public record DraftText(
        String text, StaffMember responder, StaffMember factProvider, boolean political, List<PictureId> pictures) {

    public DraftText {
        pictures = List.copyOf(pictures);
    }

    OutgoingAnswer on(Platform platform) {
        return new OutgoingAnswer(platform, text, responder, factProvider, political);
    }
}
