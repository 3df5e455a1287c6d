package se.inkom.command.supervision;

import java.time.Clock;
import java.time.Instant;
import org.axonframework.common.lock.NullLockFactory;
import org.axonframework.config.AggregateConfigurer;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.inkom.command.accounts.Accounts;
import se.inkom.command.support.AxonPart;
import se.inkom.command.support.CommandTargets;
import se.inkom.command.time.SupervisionDue;
import se.inkom.ledger.directory.AccountList;
import se.inkom.ledger.directory.ListedAccount;

/** Makes Axon know supervised accounts, and lists the accounts that are to be looked at. */
@Configuration(proxyBeanMethods = false)
class SupervisionPart {
    @Bean
    AxonPart supervisedAccountAggregate() {
        return axon -> axon.configureAggregate(AggregateConfigurer.defaultConfiguration(SupervisedAccount.class)
                .configureCommandTargetResolver(c -> new CommandTargets())
                .configureLockFactory(c -> NullLockFactory.INSTANCE));
    }

    /** An account that was listed before keeps the times of its first listing: a restart is no look at it. */
    @Bean
    ApplicationRunner listAccounts(
            AccountList list, Accounts accounts, SupervisionInterval interval, SupervisionDue due, Clock clock) {
        return arguments -> {
            Instant now = clock.instant();
            accounts.all()
                    .forEach(account -> list.list(new ListedAccount(
                            account.id(),
                            account.platform(),
                            account.authority(),
                            account.unit(),
                            now,
                            due.nextLookBy(now, interval.weekdays()),
                            due.alarmAt(now, interval.ceilingDays()))));
        };
    }
}
