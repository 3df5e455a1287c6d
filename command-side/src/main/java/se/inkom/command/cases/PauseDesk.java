package se.inkom.command.cases;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.inkom.command.answers.AwaitedWriters;
import se.inkom.command.support.Desk;
import se.inkom.command.support.SystemActor;
import se.inkom.events.ContentRef;
import se.inkom.events.PostContent;
import se.inkom.events.cases.WaitingFor;
import se.inkom.ledger.vault.ContentVault;
import se.inkom.web.Actor;
import tools.jackson.databind.json.JsonMapper;

/** Stops an answer's time, and notes in the same transaction whom it waits for; a secret post is opened on the record (I7). */
@Component
class PauseDesk {
    private final Desk desk;
    private final AwaitedWriters writers;
    private final ContentVault vault;
    private final JsonMapper json;
    private final TransactionTemplate transaction;

    PauseDesk(
            Desk desk,
            AwaitedWriters writers,
            ContentVault vault,
            JsonMapper json,
            PlatformTransactionManager transactions) {
        this.desk = desk;
        this.writers = writers;
        this.vault = vault;
        this.json = json;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The case's new version. */
    long pause(PauseAnswer c, Actor actor) {
        Long version = transaction.execute(tx -> {
            AnswerPauseAccepted paused = desk.send(c, actor);
            if (c.waitingFor() == WaitingFor.CITIZEN) {
                author(paused.words())
                        .ifPresent(author -> writers.await(c.caseId(), paused.post(), paused.parentId(), author));
            }
            return paused.version();
        });
        return Objects.requireNonNull(version);
    }

    private Optional<PostContent.Author> author(@Nullable ContentRef words) {
        return words == null
                ? Optional.empty()
                : vault.open(words.id(), SystemActor.INTAKE, "await-writer")
                        .map(content -> json.readValue(content.bytes(), PostContent.class)
                                .author());
    }
}
