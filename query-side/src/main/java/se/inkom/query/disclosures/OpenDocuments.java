package se.inkom.query.disclosures;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.inkom.events.PostContent;
import se.inkom.events.ids.OfficerId;
import se.inkom.ledger.vault.Content;
import se.inkom.ledger.vault.ContentVault;
import se.inkom.query.support.Texts;

/**
 * Opens documents for a request, each through the vault's door and each with its access record, secret or not: what was opened
 * to be handed out can be told afterwards (I7).
 */
@Component
class OpenDocuments {
    private final ContentVault vault;

    OpenDocuments(ContentVault vault) {
        this.vault = vault;
    }

    Optional<Content> open(Doc document, UUID disclosureId, OfficerId reader) {
        return vault.openRecorded(document.contentId(), reader, "disclosure " + disclosureId);
    }

    /** What a post says; the platform's raw words are never shown, since nobody assessed them. */
    static PostContent post(Content content) {
        return Texts.asPost(content);
    }
}
