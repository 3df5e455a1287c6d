package se.inkom.channels.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import se.inkom.channels.platforms.AccountSign;
import se.inkom.channels.platforms.AccountWatch;
import se.inkom.channels.platforms.PlatformAccount;

/** Writes down what every call says about its account, and holds the account's effects back while nothing can come of them. */
@Component
class AccountBook implements AccountWatch {
    static final String CIRCUIT_OPEN = "circuit-open";
    static final String NEARLY_USED_UP = "allowance-nearly-used-up";
    private static final Logger LOG = LoggerFactory.getLogger(AccountBook.class);

    private final AccountRows rows;
    private final Circuits circuits;
    private final AccountProperties properties;
    private final Clock clock;

    AccountBook(AccountRows rows, Circuits circuits, AccountProperties properties, Clock clock) {
        this.rows = rows;
        this.circuits = circuits;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public boolean mayCall(PlatformAccount account) {
        return circuits.mayCall(account);
    }

    @Override
    public void heard(PlatformAccount account, AccountSign sign) {
        boolean opened = false;
        if (sign instanceof AccountSign.Trouble trouble) {
            opened = circuits.failed(account, trouble.reason());
        } else {
            circuits.succeeded(account); // whatever it said, it answered
        }
        try {
            note(account, sign, clock.instant());
            if (opened) {
                hold(account, properties.circuitPause(), CIRCUIT_OPEN);
            }
        } catch (DataAccessException | TransactionException away) {
            LOG.warn(
                    "How account {} stands could not be noted: {}",
                    account,
                    away.getClass().getSimpleName());
        }
    }

    private void note(PlatformAccount account, AccountSign sign, Instant now) {
        switch (sign) {
            case AccountSign.Answers answers -> {
                if (rows.answered(account, now)) {
                    LOG.info("The token of account {} is good", account);
                }
            }
            case AccountSign.TokenRefused refused -> {
                if (rows.tokenRefused(account, refused.reason(), now)) {
                    LOG.error(
                            "The token of account {} is refused ({}): nothing leaves for it until it is exchanged",
                            account,
                            refused.reason());
                }
            }
            case AccountSign.Throttled throttled ->
                hold(
                        account,
                        throttled.pause() == null ? properties.throttled() : throttled.pause(),
                        throttled.reason());
            case AccountSign.Trouble trouble -> rows.failed(account, trouble.reason(), now);
        }
    }

    @Override
    public void used(PlatformAccount account, int percent, @Nullable Duration regain) {
        try {
            rows.used(account, percent, clock.instant());
            boolean nearlyUsedUp = percent >= properties.usageLimit();
            if (nearlyUsedUp || regain != null) {
                hold(
                        account,
                        regain == null ? properties.throttled() : regain,
                        nearlyUsedUp ? NEARLY_USED_UP : "throttled");
            }
        } catch (DataAccessException | TransactionException away) {
            LOG.warn(
                    "The allowance of account {} could not be noted: {}",
                    account,
                    away.getClass().getSimpleName());
        }
    }

    private void hold(PlatformAccount account, Duration pause, String reason) {
        Instant now = clock.instant();
        rows.hold(account, now.plus(pause), reason, now);
        LOG.warn("Account {} rests {} s: {}", account, pause.toSeconds(), reason);
    }
}
