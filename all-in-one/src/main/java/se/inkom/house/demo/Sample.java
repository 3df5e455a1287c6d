package se.inkom.house.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Something a pretend citizen writes, and what the officers do about it.
 *
 * @param replyTo the number of the sample this answers, from 1
 * @param edit what the writer changes the text to afterwards
 * @param remove whether the writer takes it away again
 * @param handling absent for those that are left in the work queue
 */
record Sample(
        String name,
        String postId,
        String text,
        @Nullable String picture,
        @Nullable Integer replyTo,
        @Nullable String edit,
        @Nullable Boolean remove,
        @Nullable Handling handling) {

    /** What the officers do, in this order. */
    record Handling(
            String classification,
            @Nullable Forward forward,
            @Nullable Assign assign,
            @Nullable String answer,
            @Nullable String factProvider,
            @Nullable String secrecy,
            @Nullable Registration registration,
            @Nullable Removal removal,
            @Nullable NoAnswer noAnswer,
            @Nullable Boolean close) {}

    record Forward(String authority, String unit, String reason) {}

    record Assign(String officer, String reason) {}

    /** A diary decision; {@code joins} is the number of the sample whose matter an ONGOING one belongs to. */
    record Registration(
            String decision,
            @Nullable String subject,
            @Nullable String description,
            @Nullable String ground,
            @Nullable Integer joins) {}

    record Removal(
            String ground,
            String basis,
            @Nullable String motive,
            @Nullable Boolean tryWithoutEvidence) {}

    record NoAnswer(String ground) {}

    private static final List<Sample> ALL = read();

    /** In the order they are written. */
    static List<Sample> all() {
        return ALL;
    }

    private static List<Sample> read() {
        try (InputStream file = new ClassPathResource("demo/sample-posts.json").getInputStream()) {
            return List.copyOf(new JsonMapper().readValue(file, new TypeReference<List<Sample>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
