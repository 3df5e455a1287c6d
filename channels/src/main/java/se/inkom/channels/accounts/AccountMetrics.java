package se.inkom.channels.accounts;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;

/**
 * {@code inkom.account.token.refused} (1 is the alarm), {@code inkom.account.held.seconds}, {@code
 * inkom.account.circuit.open} and {@code inkom.account.usage.percent}, one of each per account. As of the last check, so that
 * a scrape never waits for the database.
 */
@Component
class AccountMetrics {
    private final AccountRows rows;
    private final Circuits circuits;
    private final Clock clock;
    private final MultiGauge refused;
    private final MultiGauge held;
    private final MultiGauge open;
    private final MultiGauge usage;

    AccountMetrics(AccountRows rows, Circuits circuits, Clock clock, MeterRegistry meters) {
        this.rows = rows;
        this.circuits = circuits;
        this.clock = clock;
        refused = MultiGauge.builder("inkom.account.token.refused").register(meters);
        held = MultiGauge.builder("inkom.account.held.seconds").register(meters);
        open = MultiGauge.builder("inkom.account.circuit.open").register(meters);
        usage = MultiGauge.builder("inkom.account.usage.percent").register(meters);
    }

    void refresh() {
        Instant now = clock.instant();
        List<AccountStanding> all = rows.all();
        show(refused, all, a -> a.token() == AccountStanding.Token.REFUSED ? 1 : 0);
        show(
                held,
                all,
                a -> a.heldUntil() == null || !a.isHeld(now)
                        ? 0
                        : Duration.between(now, a.heldUntil()).toSeconds());
        show(open, all, a -> circuits.isOpen(a.account()) ? 1 : 0);
        show(usage, all, a -> a.usagePercent() == null ? 0 : a.usagePercent());
    }

    private static void show(MultiGauge gauge, List<AccountStanding> all, ToDoubleFunction<AccountStanding> value) {
        gauge.register(
                all.stream()
                        .map(a -> Row.of(
                                Tags.of(
                                        "platform",
                                        a.account().platform().name(),
                                        "account",
                                        a.account().id()),
                                value.applyAsDouble(a)))
                        .toList(),
                true);
    }
}
