package se.inkom.channels.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import se.inkom.channels.egress.BlockedAddressException;
import se.inkom.channels.egress.EgressRules;
import se.inkom.channels.testing.House;
import se.inkom.events.ids.OfficerId;

/** A name that was public when an operator entered it, and leads inside when it is called. */
class RebindingTest {
    private static final URI ADDRESS = URI.create("https://rebinding.example.org/hook");

    @Test
    void aNameThatLeadsInsideIsNotCalled() throws Exception {
        try (var receiver = receiver(name -> new InetAddress[] {InetAddress.getLoopbackAddress()})) {
            assertThatThrownBy(() -> receiver.check(ADDRESS)).isInstanceOf(BlockedAddressException.class);
            assertThat(receiver.call(webhook(), taken()))
                    .isEqualTo(new Receiver.Answer.NotNow(null, "blocked-address", null));
        }
    }

    /** Public when we look, inside when we connect: the connection itself is judged. */
    @Test
    void aSecondAnswerOfTheNameServerChangesNothing() throws Exception {
        var asked = new AtomicInteger();
        InetAddress open = InetAddress.getByAddress(new byte[] {(byte) 193, 10, 64, 1});
        try (var receiver = receiver(
                name -> new InetAddress[] {asked.getAndIncrement() == 0 ? open : InetAddress.getLoopbackAddress()})) {
            assertThat(receiver.call(webhook(), taken())).isInstanceOf(Receiver.Answer.NotNow.class);
            assertThat(asked)
                    .as("once by us and once by the proxy that connects")
                    .hasValue(2);
        }
    }

    private static Receiver receiver(EgressRules.Resolver resolver) throws Exception {
        var properties = new WebhooksProperties(
                House.secret("webhook", "a key for webhooks, of forty characters or so"),
                List.of(),
                "",
                Duration.ofSeconds(5),
                Duration.ofMinutes(1),
                List.of(),
                Duration.ofHours(24),
                1,
                Duration.ofSeconds(1),
                Duration.ofDays(30));
        return new Receiver(
                new EgressRules(List.of(EgressRules.ANY), List.of(), resolver),
                properties,
                new WebhookSecrets(properties),
                new DefaultSslBundleRegistry(),
                Clock.systemUTC());
    }

    private static Webhook webhook() {
        Instant now = Instant.parse("2026-11-20T09:00:00Z");
        return new Webhook(
                UUID.randomUUID(),
                1,
                ADDRESS,
                "x",
                List.of("*"),
                Webhook.Payload.ENVELOPE,
                true,
                null,
                1,
                null,
                new OfficerId("olle.strand"),
                now,
                now);
    }

    private static DeliveryRows.Taken taken() {
        Instant now = Instant.parse("2026-11-20T09:00:00Z");
        var delivery = new Delivery(
                1,
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                "case.closed",
                UUID.randomUUID(),
                Delivery.State.ATTEMPTING,
                1,
                now,
                null,
                null,
                now,
                now);
        return new DeliveryRows.Taken(delivery, new byte[] {'{', '}'});
    }
}
