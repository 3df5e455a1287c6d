package se.inkom.query.disclosures;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.axonframework.messaging.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.inkom.events.ContentRef;
import se.inkom.events.registry.EntryCorrected;
import se.inkom.events.registry.EntryRegistered;
import se.inkom.events.registry.SecrecyMarking;
import se.inkom.ledger.store.PostgresEventStorageEngine;

/**
 * Entries that are marked, or of which the diary keeps words apart (L4): then the document itself tells just what is kept apart,
 * also when its case is not marked. Read from the ledger, since the diary's public words do not say so.
 */
@Component
class KeptApart {
    private final PostgresEventStorageEngine ledger;

    KeptApart(PostgresEventStorageEngine ledger) {
        this.ledger = ledger;
    }

    /** @param provision of the entry's own marking; null when words are kept apart without one */
    record Entry(@Nullable UUID caseId, @Nullable String provision) {}

    /** By number. */
    Map<Integer, Entry> in(UUID matterId) {
        var cases = new HashMap<Integer, @Nullable UUID>();
        var kept = new HashMap<Integer, Entry>();
        ledger.readEvents(matterId.toString(), 0)
                .asStream()
                .map(Message::getPayload)
                .forEach(event -> {
                    switch (event) {
                        case EntryRegistered e -> {
                            cases.put(
                                    e.entryNumber(),
                                    e.caseId() == null ? null : e.caseId().value());
                            note(
                                    kept,
                                    cases,
                                    e.entryNumber(),
                                    e.protectedCounterpart(),
                                    e.protectedDescription(),
                                    e.marking());
                        }
                        case EntryCorrected e ->
                            note(
                                    kept,
                                    cases,
                                    e.entryNumber(),
                                    e.protectedCounterpart(),
                                    e.protectedDescription(),
                                    e.marking());
                        default -> {
                            // says nothing of an entry's words
                        }
                    }
                });
        return kept;
    }

    private static void note(
            Map<Integer, Entry> kept,
            Map<Integer, @Nullable UUID> cases,
            int number,
            @Nullable ContentRef counterpart,
            @Nullable ContentRef description,
            @Nullable SecrecyMarking marking) {
        if (counterpart == null && description == null && marking == null) {
            kept.remove(number);
        } else {
            kept.put(number, new Entry(cases.get(number), marking == null ? null : marking.provision()));
        }
    }
}
