package se.inkom.query.publicdiary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class RequestBudgetTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-20T12:00:00Z"));
    private final InstantSource source = now::get;
    private final Clock clock = source.withZone(ZoneOffset.UTC);
    private final RequestBudget budget = new RequestBudget(clock, 2);

    @Test
    void beginsAnewEveryMinute() {
        assertThat(budget.take("192.0.2.1").remaining()).isEqualTo(1);
        assertThat(budget.take("192.0.2.1").allowed()).isTrue();
        assertThat(budget.take("192.0.2.1").allowed()).isFalse();
        assertThat(budget.take("192.0.2.2").allowed()).isTrue();

        now.updateAndGet(instant -> instant.plus(RequestBudget.WINDOW));
        assertThat(budget.take("192.0.2.1").allowed()).isTrue();
    }

    /** A household has billions of IPv6 addresses. */
    @Test
    void countsAnIpv6NetworkAsOneReader() {
        budget.take("2001:db8:0:1:0:0:0:1");
        budget.take("2001:db8:0:1:0:0:0:2");
        assertThat(budget.take("2001:db8:0:1:0:0:0:3").allowed()).isFalse();
        assertThat(budget.take("2001:db8:0:2:0:0:0:3").allowed()).isTrue();
    }
}
