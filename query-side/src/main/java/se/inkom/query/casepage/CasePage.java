package se.inkom.query.casepage;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.inkom.events.PostContent;
import se.inkom.ledger.directory.StaffMember;

/**
 * What the page of a case shows: the state, and beside it the words and the people it names.
 *
 * @param masked true when the case is secret: then there are no texts here, and each must be opened by itself (I7)
 * @param texts what the content ids stand for; absent ones have been disposed of, or are restricted (L22)
 * @param answerAdvice why the latest answer is not on the platform and what to do; absent when there is nothing to do
 * @param people names and functions of the staff in it
 */
record CasePage(
        @JsonUnwrapped CaseView state,
        boolean masked,
        @Nullable String answerAdvice,
        Map<UUID, Text> texts,
        Map<String, StaffMember> people) {

    /** A text, and for a version of the post its writer and attachments. */
    record Text(@Nullable String text, PostContent.@Nullable Author author, List<Attachment> attachments) {}

    /** A picture, film or file; {@code contentId} when we have the bytes. */
    record Attachment(
            String kind, @Nullable String url, @Nullable UUID contentId) {}
}
