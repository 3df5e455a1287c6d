package se.inkom.channels.webhooks;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.inkom.events.ids.OfficerId;
import se.inkom.web.Actor;
import se.inkom.web.Cursor;
import se.inkom.web.Problems;
import se.inkom.web.Versions;

/** Which other systems are called when something happens, and what came of it. A secret is shown when it is made, never again. */
@RestController
@RequestMapping("/api/webhooks")
class WebhooksApi {
    private static final String TYPE = "\\*|[a-z][a-z-]*(\\.[a-z-]+)*(\\.\\*)?";

    private final SubscriptionDesk desk;
    private final DeliveryRows deliveries;

    WebhooksApi(SubscriptionDesk desk, DeliveryRows deliveries) {
        this.desk = desk;
        this.deliveries = deliveries;
    }

    @GetMapping
    AllWebhooks list() {
        return new AllWebhooks(desk.all().stream().map(Item::of).toList());
    }

    @GetMapping("/{webhookId}")
    ResponseEntity<Item> get(@PathVariable UUID webhookId) {
        return answer(desk.find(webhookId));
    }

    @PostMapping
    ResponseEntity<WithSecret> subscribe(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Actor actor,
            @RequestBody @Valid NewWebhook body) {
        SubscriptionDesk.Made made = desk.subscribe(body, actor.id(), key);
        return ResponseEntity.created(
                        URI.create("/api/webhooks/" + made.webhook().id()))
                .eTag(Versions.etag(made.webhook().version()))
                .body(new WithSecret(Item.of(made.webhook()), made.secret()));
    }

    @PutMapping("/{webhookId}")
    ResponseEntity<Item> change(
            @PathVariable UUID webhookId,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody @Valid ChangedWebhook body) {
        return answer(desk.change(webhookId, Versions.seen(ifMatch), body));
    }

    @DeleteMapping("/{webhookId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(
            @PathVariable UUID webhookId,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        desk.end(webhookId, Versions.seen(ifMatch));
    }

    @PostMapping("/{webhookId}/secret")
    ResponseEntity<WithSecret> newSecret(
            @PathVariable UUID webhookId,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        SubscriptionDesk.Made made = desk.newSecret(webhookId, Versions.seen(ifMatch));
        return ResponseEntity.ok()
                .eTag(Versions.etag(made.webhook().version()))
                .body(new WithSecret(Item.of(made.webhook()), made.secret()));
    }

    @GetMapping("/{webhookId}/deliveries")
    Page deliveries(
            @PathVariable UUID webhookId,
            @RequestParam(required = false) Delivery.@Nullable State deliveryState,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        desk.find(webhookId);
        List<Delivery> found = deliveries.list(webhookId, deliveryState, Cursor.before(cursor), limit + 1);
        List<Delivery> page = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit ? Cursor.of(page.getLast().number()).toString() : null;
        return new Page(page.stream().map(DeliveryItem::of).toList(), next);
    }

    @PostMapping("/{webhookId}/deliveries/{deliveryId}/resend")
    @ResponseStatus(HttpStatus.OK)
    DeliveryItem resend(@PathVariable UUID webhookId, @PathVariable UUID deliveryId) {
        desk.resend(webhookId, deliveryId);
        return DeliveryItem.of(deliveries.find(webhookId, deliveryId).orElseThrow(Problems::notFound));
    }

    private static ResponseEntity<Item> answer(Webhook webhook) {
        return ResponseEntity.ok().eTag(Versions.etag(webhook.version())).body(Item.of(webhook));
    }

    @Schema(name = "NewWebhook")
    record NewWebhook(
            @NotNull @Size(max = 1000) String address,
            @NotBlank @Size(max = 200) String description,
            @NotEmpty @Size(max = 50) List<@NotNull @Size(max = 100) @Pattern(regexp = TYPE) String> types,
            Webhook.@Nullable Payload payload) {}

    @Schema(name = "ChangedWebhook")
    record ChangedWebhook(
            @NotNull @Size(max = 1000) String address,
            @NotBlank @Size(max = 200) String description,
            @NotEmpty @Size(max = 50) List<@NotNull @Size(max = 100) @Pattern(regexp = TYPE) String> types,
            Webhook.@NotNull Payload payload,
            boolean active) {}

    @Schema(name = "Webhooks")
    record AllWebhooks(List<Item> items) {}

    @Schema(name = "WebhookWithSecret")
    record WithSecret(Item webhook, @Nullable String secret) {}

    @Schema(name = "Webhook")
    record Item(
            UUID webhookId,
            long version,
            URI address,
            String description,
            List<String> types,
            Webhook.Payload payload,
            boolean active,
            @Nullable String switchedOff,
            @Nullable Instant formerSecretUntil,
            OfficerId createdBy,
            Instant createdAt,
            Instant changedAt) {

        static Item of(Webhook w) {
            return new Item(
                    w.id(),
                    w.version(),
                    w.address(),
                    w.description(),
                    w.types(),
                    w.payload(),
                    w.active(),
                    w.switchedOff(),
                    w.formerUntil(),
                    w.createdBy(),
                    w.createdAt(),
                    w.changedAt());
        }
    }

    @Schema(name = "WebhookDeliveryPage")
    record Page(List<DeliveryItem> items, @Nullable String nextCursor) {}

    @Schema(name = "WebhookDelivery")
    record DeliveryItem(
            UUID deliveryId,
            UUID eventId,
            String type,
            UUID subject,
            Delivery.State state,
            int attempts,
            @Nullable Instant nextAttemptAt,
            @Nullable Integer status,
            @Nullable String reasonCode,
            Instant happenedAt,
            Instant changedAt) {

        static DeliveryItem of(Delivery d) {
            boolean over = d.state() == Delivery.State.DELIVERED || d.state() == Delivery.State.DEAD;
            return new DeliveryItem(
                    d.id(),
                    d.eventId(),
                    d.type(),
                    d.subject(),
                    d.state(),
                    d.attempts(),
                    over ? null : d.nextAttemptAt(),
                    d.status(),
                    d.reasonCode(),
                    d.happenedAt(),
                    d.changedAt());
        }
    }
}
