package se.inkom.query.support;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.inkom.events.PostContent;
import se.inkom.ledger.vault.Content;
import se.inkom.ledger.vault.ContentVault;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Texts for read models: what nobody may see at this moment is simply absent (DESIGN 2, step 7). */
@Component
public class Texts {
    /** What a reader is shown in place of a secret text. */
    public static final String MASK = "Sekretess";

    private static final ObjectReader POST = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build()
            .readerFor(PostContent.class);

    private final ContentVault vault;

    Texts(ContentVault vault) {
        this.vault = vault;
    }

    public Optional<PostContent> post(UUID contentId) {
        return vault.openForProjection(contentId).map(Texts::asPost);
    }

    public @Nullable String plain(UUID contentId) {
        return vault.openForProjection(contentId).map(Content::text).orElse(null);
    }

    public static PostContent asPost(Content content) {
        return POST.readValue(content.bytes());
    }
}
