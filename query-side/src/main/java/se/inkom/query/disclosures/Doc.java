package se.inkom.query.disclosures;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.inkom.events.PostContent;

/**
 * A document that somebody asked to see, not yet opened.
 *
 * @param contentId in the vault
 * @param owner the case, or else the matter, that it belongs to
 * @param name what it is, in public words
 * @param closed what it says may be secret, and only an assessment for this request opens it (OSL 5:5)
 * @param provision of the marking; null when it is only suspected, or open
 */
record Doc(
        UUID contentId,
        UUID owner,
        String name,
        String mediaType,
        boolean closed,
        @Nullable String provision) {
    boolean isPost() {
        return mediaType.equals(PostContent.MEDIA_TYPE);
    }

    boolean isText() {
        return mediaType.startsWith("text/plain");
    }

    boolean isPicture() {
        return mediaType.equals("image/png") || mediaType.equals("image/jpeg");
    }
}
