package se.inkom.query.support;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
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

    /** In place of a post that its writer or the platform took away (L22). */
    public static final String GONE = "Borttaget från plattformen";

    /** A search index holds one megabyte of words at most. */
    private static final int LONGEST = 50_000;

    private static final int REPLACEMENT = 0xFFFD;

    private static final ObjectReader POST = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build()
            .readerFor(PostContent.class);

    private final ContentVault vault;

    Texts(ContentVault vault) {
        this.vault = vault;
    }

    /** Posts by their content id; what is secret at this moment, or gone, is not among them. */
    public Map<UUID, PostContent> posts(Collection<UUID> contentIds) {
        var posts = new HashMap<UUID, PostContent>();
        vault.openForProjection(contentIds).forEach((id, content) -> posts.put(id, storable(asPost(content))));
        return posts;
    }

    /** The same for plain texts. */
    public Map<UUID, String> plain(Collection<UUID> contentIds) {
        var texts = new HashMap<UUID, String>();
        vault.openForProjection(contentIds).forEach((id, content) -> texts.put(id, kept(content.text())));
        return texts;
    }

    /** What the diary says: a text, or of a post the name of who wrote it. */
    public Map<UUID, String> words(Collection<UUID> contentIds) {
        var words = new HashMap<UUID, String>();
        vault.openForProjection(contentIds).forEach((id, content) -> {
            String said = word(content);
            if (said != null) {
                words.put(id, said);
            }
        });
        return words;
    }

    /** The same of one content. */
    public static @Nullable String word(Content content) {
        if (!content.mediaType().equals(PostContent.MEDIA_TYPE)) {
            return kept(content.text());
        }
        PostContent.Author author = asPost(content).author();
        return author == null ? null : storable(author.name());
    }

    private static PostContent storable(PostContent post) {
        PostContent.Author author = post.author();
        return new PostContent(
                author == null ? null : new PostContent.Author(author.id(), storable(author.name())),
                storable(post.text()),
                post.attachments(),
                post.raw());
    }

    /**
     * As much as a text column and its search index can hold: no NUL, no half of a surrogate pair, and not so long that the
     * index of its words breaks. A single comment must never stop a projection; what it really says is in the vault.
     */
    static @Nullable String storable(@Nullable String text) {
        return text == null ? null : kept(text);
    }

    private static String kept(String text) {
        var kept = new StringBuilder(Math.min(text.length(), LONGEST));
        text.codePoints().limit(LONGEST).forEach(c -> {
            boolean holdable = c != 0 && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE);
            kept.appendCodePoint(holdable ? c : REPLACEMENT);
        });
        return kept.toString();
    }

    public static PostContent asPost(Content content) {
        return POST.readValue(content.bytes());
    }
}
