package se.inkom.command.crises;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.inkom.command.accounts.Accounts;
import se.inkom.command.support.Desk;
import se.inkom.command.triage.Crises;
import se.inkom.command.triage.Triage;
import se.inkom.events.ids.AccountId;
import se.inkom.events.ids.CrisisId;
import se.inkom.events.ids.TimeOrderedUuid;
import se.inkom.web.Actor;
import se.inkom.web.ProblemException;

/** Switches crisis mode on and off; the table and the event are one transaction. */
@Component
class CrisisDesk {
    private final Desk desk;
    private final CrisisTable table;
    private final Crises crises;
    private final Triage triage;
    private final Accounts accounts;
    private final Clock clock;
    private final TransactionTemplate transaction;

    CrisisDesk(
            Desk desk,
            CrisisTable table,
            Crises crises,
            Triage triage,
            Accounts accounts,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.desk = desk;
        this.table = table;
        this.crises = crises;
        this.triage = triage;
        this.accounts = accounts;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    CrisisId declare(@Nullable AccountId account, @Nullable String topic, String reason, Actor actor) {
        checkScope(account, topic);
        var id = new CrisisId(TimeOrderedUuid.at(clock.instant()));
        var within = triage.rules().crisis().answerWithin();
        transaction.executeWithoutResult(tx -> {
            if (!table.begin(id, account, topic, within, actor.id())) {
                throw new ProblemException(
                        HttpStatus.CONFLICT, "crisis-declared-already", "Crisis mode is on already for this scope.");
            }
            desk.<Object>send(new DeclareCrisis(id, account, topic, within, reason, actor.id()), actor);
        });
        crises.forget();
        return id;
    }

    void end(CrisisId id, String reason, Actor actor) {
        transaction.executeWithoutResult(tx -> {
            desk.<Object>send(new EndCrisis(id, reason, actor.id()), actor);
            table.end(id);
        });
        crises.forget();
    }

    private void checkScope(@Nullable AccountId account, @Nullable String topic) {
        if ((account == null) == (topic == null)) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST, "crisis-scope", "A crisis is for one 'account' or for one 'topic'.");
        }
        if (account != null && accounts.named(account).isEmpty()) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST,
                    "account-unknown",
                    "The field 'account' names no account of ours; see inkom.accounts.");
        }
        if (topic != null && !triage.rules().topics().containsKey(topic)) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST,
                    "topic-unknown",
                    "The field 'topic' names none of the policy's topics: "
                            + String.join(
                                    ", ",
                                    triage.rules().topics().keySet().stream()
                                            .sorted()
                                            .toList()) + ".");
        }
    }
}
