package se.inkom.command.routing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.inkom.events.cases.PostOrigin;
import se.inkom.events.cases.Suggestion;
import se.inkom.events.ids.AccountId;
import se.inkom.events.ids.OfficerId;
import se.inkom.events.ids.UnitId;

/**
 * What is known of a post when somebody is to get it.
 *
 * @param unit the unit that it comes to
 * @param officer the account's own officer; absent: nobody until assigned
 * @param suggestion what the policy's rules made of it
 * @param text absent where nobody reads it again: of what is masked, and of a case that another unit takes over
 * @param thread who has the post that this one answers
 * @param at when it is routed: absences and office hours are those of this moment
 */
public record Question(
        AccountId account,
        UnitId unit,
        @Nullable OfficerId officer,
        @Nullable Suggestion suggestion,
        @Nullable String text,
        @Nullable Seat thread,
        Instant at) {

    /** About a post that has just come in. */
    public static Question ofNew(
            PostOrigin origin,
            @Nullable OfficerId officer,
            @Nullable Suggestion suggestion,
            @Nullable String text,
            @Nullable Seat thread,
            Instant at) {
        return new Question(origin.account(), origin.unit(), officer, suggestion, text, thread, at);
    }
}
