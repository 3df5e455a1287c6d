package se.inkom.channels.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import se.inkom.channels.egress.BlockedAddressException;
import se.inkom.channels.loop.WorkLoop;
import se.inkom.events.ids.OfficerId;
import se.inkom.web.ProblemException;
import se.inkom.web.Problems;
import se.inkom.web.Versions;

/** What an operator may do with subscriptions. */
@Component
class SubscriptionDesk {
    private final WebhookRows rows;
    private final DeliveryRows deliveries;
    private final WebhookSecrets secrets;
    private final Receiver receiver;
    private final WebhooksProperties properties;
    private final WorkLoop loop;
    private final Clock clock;

    SubscriptionDesk(
            WebhookRows rows,
            DeliveryRows deliveries,
            WebhookSecrets secrets,
            Receiver receiver,
            WebhooksProperties properties,
            WorkLoop webhookLoop,
            Clock clock) {
        this.rows = rows;
        this.deliveries = deliveries;
        this.secrets = secrets;
        this.receiver = receiver;
        this.properties = properties;
        this.loop = webhookLoop;
        this.clock = clock;
    }

    /** @param secret absent when it has been shown before */
    record Made(Webhook webhook, @Nullable String secret) {}

    List<Webhook> all() {
        return rows.all();
    }

    Webhook find(UUID id) {
        return rows.find(id).orElseThrow(Problems::notFound);
    }

    /** Asked again with the same key, the same subscription, but not its secret: whoever missed it makes a new one. */
    Made subscribe(WebhooksApi.NewWebhook wanted, OfficerId by, @Nullable String key) {
        requireUsable(key);
        URI address = address(wanted.address());
        Instant now = clock.instant();
        var webhook = new Webhook(
                UUID.randomUUID(),
                1,
                address,
                wanted.description(),
                wanted.types(),
                wanted.payload() == null ? Webhook.Payload.ENVELOPE : wanted.payload(),
                true,
                null,
                1,
                null,
                by,
                now,
                now);
        String secret = secrets.told(webhook);
        String digest = digest(wanted.toString());
        if (rows.add(webhook, key, digest) || key == null) {
            return new Made(find(webhook.id()), secret);
        }
        return new Made(
                rows.madeWith(by, key, digest)
                        .orElseThrow(() -> new ProblemException(
                                HttpStatus.UNPROCESSABLE_CONTENT,
                                "idempotency-key-reused",
                                "This Idempotency-Key was used for another request. Use a new key for a new request.")),
                null);
    }

    Webhook change(UUID id, long seen, WebhooksApi.ChangedWebhook wanted) {
        Webhook before = find(id);
        var changed = new Webhook(
                id,
                before.version(),
                address(wanted.address()),
                wanted.description(),
                wanted.types(),
                wanted.payload(),
                wanted.active(),
                before.switchedOff(),
                before.secretNumber(),
                before.formerUntil(),
                before.createdBy(),
                before.createdAt(),
                before.changedAt());
        if (!rows.change(changed, seen, clock.instant())) {
            throw Versions.stale(find(id).version());
        }
        loop.wake();
        return find(id);
    }

    /** What is under way or laid aside ends with it. */
    void end(UUID id, long seen) {
        find(id);
        if (!rows.remove(id, seen)) {
            throw Versions.stale(find(id).version());
        }
    }

    Made newSecret(UUID id, long seen) {
        find(id);
        Instant now = clock.instant();
        if (!rows.newSecret(id, seen, now.plus(properties.overlap()), now)) {
            throw Versions.stale(find(id).version());
        }
        Webhook webhook = find(id);
        return new Made(webhook, secrets.told(webhook));
    }

    void resend(UUID webhook, UUID delivery) {
        if (deliveries.find(webhook, delivery).isEmpty()) {
            throw Problems.notFound();
        }
        if (!deliveries.again(webhook, delivery, clock.instant())) {
            throw new ProblemException(
                    HttpStatus.CONFLICT, "delivery-under-way", "It is being sent right now. Look again in a moment.");
        }
        loop.wake();
    }

    private URI address(String text) {
        try {
            URI address = URI.create(text);
            receiver.check(address);
            return address;
        } catch (IllegalArgumentException | BlockedAddressException e) {
            throw new ProblemException(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "address-refused",
                    "A webhook goes to a named host on the open Internet, over HTTPS, on its usual port. This address is not like that: %s."
                            .formatted(e instanceof BlockedAddressException ? e.getMessage() : "not an address"));
        }
    }

    private static void requireUsable(@Nullable String key) {
        if (key != null && (key.isBlank() || key.length() > 200)) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST, "idempotency-key-malformed", "Idempotency-Key takes 1 to 200 characters.");
        }
    }

    private static String digest(String request) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(request.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
