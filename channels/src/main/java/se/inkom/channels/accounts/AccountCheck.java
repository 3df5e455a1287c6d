package se.inkom.channels.accounts;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import se.inkom.channels.platforms.PlatformAccount;
import se.inkom.channels.platforms.PlatformActions;

/**
 * Asks for every account now and then, so that a token that expired is seen within a minute and not when the first answer
 * fails (D27), and one that was exchanged sets the waiting effects free. All accounts at once: a slow one delays no other.
 */
@Component
class AccountCheck {
    private static final Logger LOG = LoggerFactory.getLogger(AccountCheck.class);

    private final List<PlatformActions> platforms;
    private final AccountRows rows;
    private final AccountMetrics metrics;
    private final Clock clock;

    AccountCheck(List<PlatformActions> platforms, AccountRows rows, AccountMetrics metrics, Clock clock) {
        this.platforms = platforms;
        this.rows = rows;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Scheduled(
            fixedDelayString = "${inkom.channels.accounts.check}",
            initialDelayString = "${inkom.channels.accounts.check}")
    void all() {
        try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
            for (PlatformActions platform : platforms) {
                platform.accounts().forEach(account -> each.execute(() -> check(platform, account)));
            }
        }
        rows.forgetAllBut(platforms.stream()
                .flatMap(platform -> platform.accounts().stream())
                .collect(Collectors.toSet()));
        metrics.refresh();
    }

    private void check(PlatformActions platform, PlatformAccount account) {
        try {
            platform.check(account);
            rows.checked(account, clock.instant());
        } catch (RuntimeException e) { // the next check comes in a moment
            LOG.warn(
                    "Account {} could not be checked: {}", account, e.getClass().getSimpleName());
        }
    }
}
