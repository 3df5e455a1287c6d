package se.inkom.channels.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.inkom.channels.platforms.AccountWatch;
import se.inkom.channels.platforms.PlatformAccount;
import se.inkom.channels.platforms.PlatformActions;

/** The book of accounts on a real database, for tests that drive it by hand. */
public final class AccountDesk {
    public static final Duration REST = Duration.ofMinutes(1);

    private final AccountRows rows;
    private final Circuits circuits;
    private final AccountBook book;
    private final Clock clock;

    public AccountDesk(JdbcClient db, Clock clock) {
        this.clock = clock;
        db.sql("delete from channels.account").update();
        var properties = new AccountProperties(REST, REST, 95, 5, Duration.ofSeconds(30));
        rows = new AccountRows(db);
        circuits = new Circuits(properties, clock);
        book = new AccountBook(rows, circuits, properties, clock);
    }

    public AccountWatch watch() {
        return book;
    }

    AccountRows rows() {
        return rows;
    }

    /** As the clock would do every minute. */
    public void check(PlatformActions platform, PlatformAccount account) {
        platform.check(account);
        rows.checked(account, clock.instant());
    }

    public boolean waits(PlatformAccount account) {
        return standing(account).waits(clock.instant());
    }

    public String token(PlatformAccount account) {
        return standing(account).token().name();
    }

    public Instant heldUntil(PlatformAccount account) {
        return standing(account).heldUntil();
    }

    public String heldReason(PlatformAccount account) {
        return standing(account).heldReason();
    }

    public boolean circuitIsOpen(PlatformAccount account) {
        return circuits.isOpen(account);
    }

    AccountStanding standing(PlatformAccount account) {
        List<AccountStanding> found = rows.all().stream()
                .filter(each -> each.account().equals(account))
                .toList();
        return found.getFirst();
    }
}
