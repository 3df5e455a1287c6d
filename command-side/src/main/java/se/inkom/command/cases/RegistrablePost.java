package se.inkom.command.cases;

import java.time.Instant;
import java.util.Objects;
import se.inkom.command.support.Command;
import se.inkom.events.ContentRef;
import se.inkom.events.ids.AuthorityId;

/** What the diary needs to know of a case: the answer to {@link PrepareRegistration}. */
public record RegistrablePost(AuthorityId authority, ContentRef document, Instant receivedAt) implements Command {
    static RegistrablePost of(CaseState state) {
        return new RegistrablePost(
                Objects.requireNonNull(state.authority),
                ThereIsAPostToHandle.check(state).content(),
                Objects.requireNonNull(state.receivedAt));
    }
}
