package se.inkom.query.disclosures;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.messaging.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.inkom.events.ContentRef;
import se.inkom.events.cases.*;
import se.inkom.events.ids.CaseId;
import se.inkom.ledger.store.PostgresEventStorageEngine;
import se.inkom.ledger.vault.ContentVault;
import se.inkom.query.display.SwedishTime;
import se.inkom.query.pdf.Paper;

/**
 * The official documents of a case: every version of the post, what was sent, what was decided, the evidence. Drafts, notes and
 * reasons given from desk to desk are none until they are archived (TF 2:12), and stay out.
 */
@Component
class CaseDocuments {
    private final PostgresEventStorageEngine ledger;
    private final ContentVault vault;
    private final KeptApart keptApart;

    CaseDocuments(PostgresEventStorageEngine ledger, ContentVault vault, KeptApart keptApart) {
        this.ledger = ledger;
        this.vault = vault;
        this.keptApart = keptApart;
    }

    List<Section> of(CaseId caseId) {
        List<CaseEvent> events = ledger.readEvents(caseId.value().toString(), 0)
                .asStream()
                .map(Message::getPayload)
                .map(CaseEvent.class::cast)
                .toList();
        List<KeptApart.Entry> kept = keptApart(caseId, events);
        boolean closed = vault.isSecret(caseId) || !kept.isEmpty();
        var found = new Found(caseId.value(), closed, closed ? provision(events, kept) : null);
        events.forEach(found::add);
        return found.sections;
    }

    /** Entries of the case of which the diary does not say everything. */
    private List<KeptApart.Entry> keptApart(CaseId caseId, List<CaseEvent> events) {
        return events.stream()
                .filter(CaseRegistered.class::isInstance)
                .map(event -> ((CaseRegistered) event).matterId().value())
                .distinct()
                .flatMap(matter -> keptApart.in(matter).values().stream())
                .filter(entry -> caseId.value().equals(entry.caseId()))
                .toList();
    }

    private static @Nullable String provision(List<CaseEvent> events, List<KeptApart.Entry> kept) {
        return events.reversed().stream()
                .filter(SecrecyMarked.class::isInstance)
                .map(event -> ((SecrecyMarked) event).provision())
                .findFirst()
                .or(() -> kept.stream()
                        .map(KeptApart.Entry::provision)
                        .filter(Objects::nonNull)
                        .findFirst())
                .orElse(null);
    }

    private static final class Found {
        private final List<Section> sections = new ArrayList<>();
        private final UUID owner;
        private final boolean closed;
        private final @Nullable String provision;

        Found(UUID owner, boolean closed, @Nullable String provision) {
            this.owner = owner;
            this.closed = closed;
            this.provision = provision;
        }

        void add(CaseEvent event) {
            switch (event) {
                case PostReceived e ->
                    section("Inlägg", e.receivedAt(), List.of(e.version().content()));
                case PostEdited e ->
                    section(
                            "Inlägget, ändrat",
                            e.version().key().changedAt(),
                            List.of(e.version().content()));
                case AnswerGiven e -> section("Svar", e.givenAt(), List.of(e.text()));
                case RemovalDecided e -> section("Beslut om borttagning", e.decidedAt(), existing(e.motive()));
                case AuthorInformed e -> section("Besked till den som skrev", e.informedAt(), List.of(e.text()));
                case EvidenceArchived e ->
                    section(
                            "Bevis",
                            e.archivedAt(),
                            e.parts().isEmpty()
                                    ? List.of(e.file())
                                    : e.parts().stream().map(EvidencePart::file).toList());
                default -> {
                    // no document, or none that is official
                }
            }
        }

        private void section(String name, Instant at, List<ContentRef> documents) {
            sections.add(new Section(
                    name + ", " + SwedishTime.of(at),
                    List.<Paper.Fact>of(),
                    null,
                    documents.stream()
                            .map(ref -> new Doc(ref.id(), owner, name, ref.mediaType(), closed, provision))
                            .toList()));
        }

        private static List<ContentRef> existing(@Nullable ContentRef ref) {
            return ref == null ? List.of() : List.of(ref);
        }
    }
}
