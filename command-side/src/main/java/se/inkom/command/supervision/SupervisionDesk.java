package se.inkom.command.supervision;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.inkom.command.accounts.Account;
import se.inkom.command.support.Desk;
import se.inkom.command.time.SupervisionDue;
import se.inkom.events.ids.AccountId;
import se.inkom.events.ids.CaseId;
import se.inkom.web.Actor;

/** Notes that somebody has looked: what they saw and the event are one transaction. */
@Component
class SupervisionDesk {
    private final Desk desk;
    private final AccountPosts posts;
    private final SupervisionInterval interval;
    private final SupervisionDue due;
    private final Clock clock;
    private final TransactionTemplate transaction;

    SupervisionDesk(
            Desk desk,
            AccountPosts posts,
            SupervisionInterval interval,
            SupervisionDue due,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.desk = desk;
        this.posts = posts;
        this.interval = interval;
        this.due = due;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What was noted. */
    record Looked(
            AccountId account,
            Instant performedAt,
            long newPosts,
            @Nullable CaseId newestCase,
            Instant nextLookBy,
            Instant alarmAt) {}

    Looked look(Account account, int unsuitable, @Nullable String note, Actor actor) {
        return Objects.requireNonNull(transaction.execute(tx -> {
            Instant now = clock.instant();
            AccountPosts.Seen seen = posts.sinceLastLook(account);
            posts.looked(account, seen);
            Instant nextLookBy = due.nextLookBy(now, interval.weekdays());
            Instant alarmAt = due.alarmAt(now, interval.ceilingDays());
            Instant performedAt = desk.send(
                    new PerformSupervision(
                            account.id(),
                            actor.id(),
                            seen.newPosts(),
                            seen.newestCase(),
                            unsuitable,
                            note,
                            nextLookBy,
                            alarmAt),
                    actor);
            return new Looked(account.id(), performedAt, seen.newPosts(), seen.newestCase(), nextLookBy, alarmAt);
        }));
    }
}
