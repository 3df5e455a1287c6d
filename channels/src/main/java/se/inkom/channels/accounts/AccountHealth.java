package se.inkom.channels.accounts;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Down while a token is refused: someone must exchange it, although deliveries are taken and other accounts are served.
 * No part of readiness, since a restart would mend nothing.
 */
@Component("accounts")
class AccountHealth implements HealthIndicator {
    private final AccountRows rows;

    AccountHealth(AccountRows rows) {
        this.rows = rows;
    }

    @Override
    public Health health() {
        var health = Health.up();
        try {
            for (AccountStanding standing : rows.all()) {
                health.withDetail(
                        standing.account().toString(),
                        standing.token() + (standing.tokenReason() == null ? "" : " " + standing.tokenReason()));
                if (standing.token() == AccountStanding.Token.REFUSED) {
                    health.down();
                }
            }
        } catch (DataAccessException | TransactionException away) {
            return Health.down()
                    .withDetail("error", away.getClass().getSimpleName())
                    .build();
        }
        return health.build();
    }
}
