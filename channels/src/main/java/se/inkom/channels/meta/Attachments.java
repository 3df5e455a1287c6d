package se.inkom.channels.meta;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.inkom.events.PostContent;
import tools.jackson.databind.JsonNode;

/** Pictures and films of a comment. Webhooks name them as {@code photo}/{@code video} or as a Graph {@code attachment}. */
final class Attachments {
    private Attachments() {}

    static List<PostContent.Attachment> of(JsonNode value) {
        List<PostContent.Attachment> found = new ArrayList<>();
        for (String kind : List.of("photo", "video")) {
            if (value.path(kind).isString()) {
                found.add(new PostContent.Attachment(kind, uri(value.path(kind)), null));
            }
        }
        for (JsonNode photo : value.path("photos")) {
            found.add(new PostContent.Attachment("photo", uri(photo), null));
        }
        JsonNode attachment = value.path("attachment");
        if (attachment.isObject()) {
            JsonNode image = attachment.path("media").path("image").path("src");
            found.add(new PostContent.Attachment(
                    attachment.path("type").asString("file"), uri(image, attachment.path("url")), null));
        }
        return List.copyOf(found);
    }

    /** The first of these that is an address; what is no address is still in the raw words. */
    static @Nullable URI uri(JsonNode... candidates) {
        for (JsonNode candidate : candidates) {
            if (candidate.isString()) {
                try {
                    URI address = URI.create(candidate.asString());
                    if ("https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme())) {
                        return address; // people will click on it, so nothing that a browser would run
                    }
                } catch (IllegalArgumentException e) {
                    // looked at next: another candidate
                }
            }
        }
        return null;
    }
}
