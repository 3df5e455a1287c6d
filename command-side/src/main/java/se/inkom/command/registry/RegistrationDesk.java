package se.inkom.command.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.inkom.command.cases.PrepareRegistration;
import se.inkom.command.cases.RecordRegistration;
import se.inkom.command.cases.RegistrablePost;
import se.inkom.command.policy.Policies;
import se.inkom.command.policy.Rule;
import se.inkom.command.policy.RuleViolation;
import se.inkom.command.support.Desk;
import se.inkom.command.time.StockholmTime;
import se.inkom.events.cases.RegistrationKind;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.DiaryNumber;
import se.inkom.events.ids.MatterId;
import se.inkom.events.ids.OfficerId;
import se.inkom.events.ids.TimeOrderedUuid;
import se.inkom.events.registry.EntryDirection;
import se.inkom.events.registry.EntryKind;
import se.inkom.web.Actor;

/**
 * Registers a case: number, matter, entry and the note on the case are one transaction, so none of them exists without the
 * others (I4, I5).
 */
@Component
class RegistrationDesk {
    private final Desk desk;
    private final DiarySeries series;
    private final RegisteredPosts posts;
    private final Policies policies;
    private final Clock clock;
    private final TransactionTemplate transaction;

    RegistrationDesk(
            Desk desk,
            DiarySeries series,
            RegisteredPosts posts,
            Policies policies,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.desk = desk;
        this.series = series;
        this.posts = posts;
        this.policies = policies;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Whose post, at which version, and who registers it. */
    record Asked(CaseId caseId, long expected, Actor actor) {}

    /** What the diary now says. */
    record Registered(DiaryNumber diaryNumber, int entryNumber, long version) {}

    Registered inNewMatter(Asked asked, RegistrationWords words, @Nullable OfficerId responsible) {
        return inOneTransaction(() -> {
            RegistrablePost post = prepare(asked);
            var matterId = new MatterId(TimeOrderedUuid.at(clock.instant()));
            DiaryNumber number = open(asked, post, matterId, null, words, responsible);
            return enter(RegistrationKind.NEW, asked, matterId, number, post, words);
        });
    }

    /** @throws RuleViolation when no matter has that number */
    Registered inOngoingMatter(Asked asked, DiaryNumber diaryNumber, RegistrationWords words) {
        return inOneTransaction(() -> {
            RegistrablePost post = prepare(asked);
            MatterId matterId = series.findForEntry(diaryNumber)
                    .orElseThrow(() -> new RuleViolation(
                            "matter-unknown",
                            Rule.R53,
                            "No matter in this diary has the number given. Check it, or register a new matter."));
            return enter(RegistrationKind.ONGOING, asked, matterId, diaryNumber, post, words);
        });
    }

    /**
     * In a matter that lives in the municipality's main diary system: the first post of it opens the matter that stands for it
     * here, with a number of this diary too (L6).
     *
     * @throws RuleViolation when the number is none of that system
     */
    Registered inExternalMatter(
            Asked asked, DiaryNumber external, RegistrationWords words, @Nullable OfficerId responsible) {
        return inOneTransaction(() -> {
            RegistrablePost post = prepare(asked);
            policies.current().diary().checkExternal(post.authority(), external);
            var fresh = new MatterId(TimeOrderedUuid.at(clock.instant()));
            MatterId matterId = series.findExternal(post.authority(), external, fresh);
            DiaryNumber number = matterId.equals(fresh)
                    ? open(asked, post, matterId, external, words, responsible)
                    : series.lock(matterId);
            return enter(RegistrationKind.ONGOING, asked, matterId, number, post, words);
        });
    }

    private RegistrablePost prepare(Asked asked) {
        return desk.send(
                new PrepareRegistration(asked.caseId, asked.expected, posts.isVoided(asked.caseId), asked.actor.id()),
                asked.actor);
    }

    private DiaryNumber open(
            Asked asked,
            RegistrablePost post,
            MatterId matterId,
            @Nullable DiaryNumber external,
            RegistrationWords words,
            @Nullable OfficerId responsible) {
        LocalDate today = StockholmTime.dateOf(clock.instant());
        var number = series.take(post.authority(), today.getYear(), matterId);
        OfficerId by = asked.actor.id();
        desk.<Long>send(
                new OpenMatter(
                        matterId,
                        post.authority(),
                        number,
                        external,
                        asked.caseId,
                        words.subject().saysNothing() ? words.description() : words.subject(),
                        today,
                        responsible == null ? by : responsible,
                        by),
                asked.actor);
        return number.diaryNumber();
    }

    private Registered enter(
            RegistrationKind kind,
            Asked asked,
            MatterId matterId,
            DiaryNumber diaryNumber,
            RegistrablePost post,
            RegistrationWords words) {
        OfficerId by = asked.actor.id();
        int entryNumber = desk.<Integer>send(
                new RegisterEntry(
                        matterId,
                        EntryKind.POST,
                        asked.caseId,
                        EntryDirection.INCOMING,
                        List.of(post.document()),
                        new Counterpart(post.document(), words.counterpart(), words.hideCounterpart()),
                        words.descriptionOrSubject(),
                        words.provision(),
                        StockholmTime.dateOf(post.receivedAt()),
                        false,
                        by),
                asked.actor);
        boolean again = posts.isVoided(asked.caseId);
        posts.entered(asked.caseId, matterId, entryNumber);
        long version = desk.<Long>send(
                new RecordRegistration(
                        asked.caseId, asked.expected, kind, matterId, diaryNumber, entryNumber, again, by),
                asked.actor);
        return new Registered(diaryNumber, entryNumber, version);
    }

    private Registered inOneTransaction(Supplier<Registered> work) {
        return Objects.requireNonNull(transaction.execute(tx -> work.get()));
    }
}
