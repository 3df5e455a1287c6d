package se.inkom.query.disclosures;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.inkom.events.disclosures.DisclosureClosed;
import se.inkom.events.disclosures.DisclosureEvent;
import se.inkom.events.disclosures.DisclosureHandedOut;
import se.inkom.events.disclosures.DisclosureOpened;
import se.inkom.events.disclosures.DisclosureRefused;
import se.inkom.events.disclosures.DocumentAssessed;

/**
 * A request as its events tell it.
 *
 * @param settledAt when what the package shows was last decided; handing it out changes nothing of it
 */
record RequestState(
        DisclosureOpened opened,
        long version,
        Map<UUID, DocumentAssessed> assessed,
        @Nullable DisclosureRefused refused,
        @Nullable DisclosureHandedOut handedOut,
        @Nullable DisclosureClosed closed,
        Instant settledAt) {

    static Optional<RequestState> of(List<DisclosureEvent> events) {
        RequestState state = null;
        for (DisclosureEvent event : events) {
            state = event instanceof DisclosureOpened e
                    ? new RequestState(e, 1, Map.of(), null, null, null, e.openedAt())
                    : state == null ? null : state.after(event);
        }
        return Optional.ofNullable(state);
    }

    private RequestState after(DisclosureEvent event) {
        long next = version + 1;
        return switch (event) {
            case DisclosureOpened e -> this;
            case DocumentAssessed e -> {
                var all = new HashMap<>(assessed);
                all.put(e.document(), e);
                yield new RequestState(opened, next, Map.copyOf(all), refused, handedOut, closed, e.assessedAt());
            }
            case DisclosureRefused e -> new RequestState(opened, next, assessed, e, handedOut, closed, e.refusedAt());
            case DisclosureHandedOut e -> new RequestState(opened, next, assessed, refused, e, closed, settledAt);
            case DisclosureClosed e -> new RequestState(opened, next, assessed, refused, handedOut, e, settledAt);
        };
    }
}
