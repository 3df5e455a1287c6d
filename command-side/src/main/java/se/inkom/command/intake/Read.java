package se.inkom.command.intake;

import org.jspecify.annotations.Nullable;
import se.inkom.events.cases.PostOrigin;
import se.inkom.events.ids.OfficerId;
import se.inkom.events.messages.PostObserved;

/** What a record turned out to be. */
sealed interface Read permits Read.Post, Read.OwnPost, Unplaceable {

    /** A post, or a change of one, on an account of ours. */
    record Post(
            PostObserved seen, PostOrigin origin, @Nullable OfficerId officer) implements Read {}

    /** Something the municipality itself wrote, coming back to us: known, but no case (D5, D26). */
    record OwnPost(PostObserved seen) implements Read {}
}
