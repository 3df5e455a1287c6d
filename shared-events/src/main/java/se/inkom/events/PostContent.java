package se.inkom.events;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a version of a post says and who wrote it: the JSON document ({@value #MEDIA_TYPE}) kept in the vault, since all of
 * it may be personal data (R58).
 *
 * @param raw the platform's own words, byte for byte as text, so that nothing we did not understand is lost
 */
public record PostContent(
        @Nullable Author author,
        @Nullable String text,
        List<Attachment> attachments,
        @Nullable String raw) {
    public static final String MEDIA_TYPE = "application/vnd.inkom.post+json";

    /** The writer as the platform names them. */
    public record Author(@Nullable String id, @Nullable String name) {}

    /**
     * A picture, film or file of the post.
     *
     * @param kind such as {@code photo} or {@code video}
     * @param url where the platform shows it; absent for an uploaded file
     * @param file the bytes, when we have them
     */
    public record Attachment(
            String kind, @Nullable URI url, @Nullable ContentRef file) {}
}
