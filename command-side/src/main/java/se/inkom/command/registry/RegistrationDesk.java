package se.inkom.command.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.inkom.command.cases.PrepareRegistration;
import se.inkom.command.cases.RecordRegistration;
import se.inkom.command.cases.RegistrablePost;
import se.inkom.command.policy.Rule;
import se.inkom.command.policy.RuleViolation;
import se.inkom.command.support.Desk;
import se.inkom.command.time.StockholmTime;
import se.inkom.events.cases.RegistrationKind;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.DiaryNumber;
import se.inkom.events.ids.MatterId;
import se.inkom.events.ids.TimeOrderedUuid;
import se.inkom.events.registry.EntryDirection;
import se.inkom.events.registry.EntryKind;
import se.inkom.ledger.vault.ContentVault;
import se.inkom.web.Actor;

/**
 * Registers a case: number, matter, entry and the note on the case are one transaction, so none of them exists without the
 * others (I4, I5).
 */
@Component
class RegistrationDesk {
    private final Desk desk;
    private final DiarySeries series;
    private final ContentVault vault;
    private final Clock clock;
    private final TransactionTemplate transaction;

    RegistrationDesk(
            Desk desk, DiarySeries series, ContentVault vault, Clock clock, PlatformTransactionManager transactions) {
        this.desk = desk;
        this.series = series;
        this.vault = vault;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What the diary now says. */
    record Registered(DiaryNumber diaryNumber, int entryNumber, long version) {}

    Registered inNewMatter(CaseId caseId, long expected, String subject, String description, Actor actor) {
        return inOneTransaction(() -> {
            RegistrablePost post = desk.send(new PrepareRegistration(caseId, expected, actor.id()), actor);
            LocalDate today = StockholmTime.dateOf(clock.instant());
            var matterId = new MatterId(TimeOrderedUuid.at(clock.instant()));
            var number = series.take(post.authority(), today.getYear(), matterId);
            desk.send(
                    new OpenMatter(
                            matterId,
                            post.authority(),
                            number,
                            null,
                            vault.putText(caseId, subject),
                            null,
                            today,
                            actor.id(),
                            actor.id()),
                    actor);
            return enter(
                    RegistrationKind.NEW, caseId, expected, matterId, number.diaryNumber(), post, description, actor);
        });
    }

    /** @throws RuleViolation when no matter has that number */
    Registered inOngoingMatter(CaseId caseId, long expected, DiaryNumber diaryNumber, String description, Actor actor) {
        return inOneTransaction(() -> {
            RegistrablePost post = desk.send(new PrepareRegistration(caseId, expected, actor.id()), actor);
            MatterId matterId = series.findForEntry(diaryNumber)
                    .orElseThrow(() -> new RuleViolation(
                            "matter-unknown",
                            Rule.R53,
                            "No matter in this diary has the number given. Check it, or register a new matter."));
            return enter(RegistrationKind.ONGOING, caseId, expected, matterId, diaryNumber, post, description, actor);
        });
    }

    private Registered enter(
            RegistrationKind kind,
            CaseId caseId,
            long expected,
            MatterId matterId,
            DiaryNumber diaryNumber,
            RegistrablePost post,
            String description,
            Actor actor) {
        int entryNumber = desk.<Integer>send(
                new RegisterEntry(
                        matterId,
                        EntryKind.POST,
                        caseId,
                        EntryDirection.INCOMING,
                        List.of(post.document()),
                        new EntryWords(post.document(), null, vault.putText(caseId, description), null, null),
                        StockholmTime.dateOf(post.receivedAt()),
                        actor.id()),
                actor);
        long version = desk.<Long>send(
                new RecordRegistration(caseId, expected, kind, matterId, diaryNumber, entryNumber, actor.id()), actor);
        return new Registered(diaryNumber, entryNumber, version);
    }

    private Registered inOneTransaction(java.util.function.Supplier<Registered> work) {
        return Objects.requireNonNull(transaction.execute(tx -> work.get()));
    }
}
