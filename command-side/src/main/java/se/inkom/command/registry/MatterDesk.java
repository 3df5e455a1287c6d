package se.inkom.command.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.inkom.command.policy.Policies;
import se.inkom.command.support.Desk;
import se.inkom.command.time.StockholmTime;
import se.inkom.events.ContentRef;
import se.inkom.events.ids.MatterId;
import se.inkom.events.registry.EntryDirection;
import se.inkom.events.registry.EntryKind;
import se.inkom.ledger.vault.ContentVault;
import se.inkom.web.Actor;

/** Changes a matter while nobody else does: whoever comes at the same moment waits, and is refused only for being stale. */
@Component
class MatterDesk {
    private final Desk desk;
    private final DiarySeries series;
    private final RegisteredPosts posts;
    private final Policies policies;
    private final ContentVault vault;
    private final Clock clock;
    private final TransactionTemplate transaction;

    MatterDesk(
            Desk desk,
            DiarySeries series,
            RegisteredPosts posts,
            Policies policies,
            ContentVault vault,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.desk = desk;
        this.series = series;
        this.posts = posts;
        this.policies = policies;
        this.vault = vault;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Something that was drawn up, received or sent beside social media, and belongs to the matter. */
    record Note(
            EntryDirection direction,
            Twin description,
            Twin counterpart,
            @Nullable String text,
            @Nullable String provision,
            @Nullable LocalDate date) {}

    /** Answers with the matter's new version. */
    long change(MatterCommand command, Actor actor) {
        return Objects.requireNonNull(transaction.execute(tx -> {
            series.lock(command.matterId());
            if (command instanceof CorrectMatter c && c.externalNumber() != null) {
                series.claimExternal(
                        c.matterId(), c.externalNumber(), policies.current().diary());
            }
            if (command instanceof VoidEntry c) {
                posts.voided(c.matterId(), c.entryNumber());
            }
            return desk.<Long>send(command, actor);
        }));
    }

    /** Answers with the entry's number. */
    int note(MatterId matterId, Note note, Actor actor) {
        return Objects.requireNonNull(transaction.execute(tx -> {
            series.lock(matterId);
            List<ContentRef> documents =
                    note.text == null ? List.of() : List.of(vault.putText(Twin.ofMatter(matterId), note.text));
            return desk.<Integer>send(
                    new RegisterEntry(
                            matterId,
                            EntryKind.NOTE,
                            null,
                            note.direction,
                            documents,
                            new Counterpart(null, note.counterpart, false),
                            note.description,
                            note.provision,
                            note.date == null ? StockholmTime.dateOf(clock.instant()) : note.date,
                            false,
                            actor.id()),
                    actor);
        }));
    }
}
