package se.inkom.query.disclosures;

import java.util.List;
import java.util.UUID;
import org.axonframework.messaging.Message;
import org.springframework.stereotype.Component;
import se.inkom.events.disclosures.DisclosureEvent;
import se.inkom.ledger.store.PostgresEventStorageEngine;
import se.inkom.web.Problems;

/** Reads a request from the ledger itself: what may be shown is never decided on something that lags behind (DESIGN 6). */
@Component
class Requests {
    private final PostgresEventStorageEngine ledger;

    Requests(PostgresEventStorageEngine ledger) {
        this.ledger = ledger;
    }

    /** @throws se.inkom.web.ProblemException 404 when there is no such request */
    RequestState get(UUID disclosureId) {
        List<DisclosureEvent> events = ledger.readEvents(disclosureId.toString(), 0)
                .asStream()
                .map(Message::getPayload)
                .filter(DisclosureEvent.class::isInstance)
                .map(DisclosureEvent.class::cast)
                .toList();
        return RequestState.of(events).orElseThrow(Problems::notFound);
    }
}
