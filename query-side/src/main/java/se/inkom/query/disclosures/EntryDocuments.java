package se.inkom.query.disclosures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.inkom.events.disclosures.ChosenEntry;
import se.inkom.events.ids.CaseId;
import se.inkom.ledger.vault.ContentVault;
import se.inkom.query.diary.Diary;
import se.inkom.query.diary.DiaryEntry;
import se.inkom.query.diary.MatterFile;
import se.inkom.query.diary.Variant;
import se.inkom.query.pdf.Paper;
import se.inkom.web.ServiceUnavailableException;

/** The documents of entries, under the diary's public words: no protected one is even looked up (L4). */
@Component
class EntryDocuments {
    private final Diary diary;
    private final ContentVault vault;
    private final KeptApart keptApart;

    EntryDocuments(Diary diary, ContentVault vault, KeptApart keptApart) {
        this.diary = diary;
        this.vault = vault;
        this.keptApart = keptApart;
    }

    /** A matter's entries by number, and those that have words kept apart. */
    private record Entries(Map<Integer, DiaryEntry> byNumber, Set<Integer> keptApart) {}

    List<Section> of(List<ChosenEntry> chosen) {
        Map<UUID, Entries> matters = new LinkedHashMap<>();
        var sections = new ArrayList<Section>();
        for (ChosenEntry wanted : chosen) {
            Entries entries = matters.computeIfAbsent(wanted.matterId().value(), this::entriesOf);
            DiaryEntry entry = entries.byNumber.get(wanted.entryNumber());
            if (entry == null) {
                throw new ServiceUnavailableException(
                        "projection-behind",
                        "The diary does not show all of these entries yet. Try again in a moment.");
            }
            sections.add(section(entry, isClosed(entry, entries)));
        }
        return sections;
    }

    private Entries entriesOf(UUID matterId) {
        return new Entries(
                diary.matter(matterId, Variant.PUBLIC).map(MatterFile::entries).orElse(List.of()).stream()
                        .collect(Collectors.toMap(DiaryEntry::entryNumber, Function.identity())),
                keptApart.in(matterId).keySet());
    }

    /** Asks the ledger about secrecy too: what was marked a moment ago may not stand in the diary's tables yet. */
    private boolean isClosed(DiaryEntry entry, Entries entries) {
        return entry.restricted()
                || entry.marking() != null
                || entries.keptApart.contains(entry.entryNumber())
                || (entry.caseId() != null && vault.isSecret(new CaseId(entry.caseId())));
    }

    private static Section section(DiaryEntry entry, boolean closed) {
        String provision = entry.marking() == null ? null : entry.marking().provision();
        var facts = new ArrayList<Paper.Fact>();
        facts.add(new Paper.Fact("Datum", entry.date().toString()));
        facts.add(new Paper.Fact("Riktning", SwedishNames.of(entry.direction())));
        facts.add(new Paper.Fact("Ärende", entry.subject()));
        facts.add(new Paper.Fact("Handling", entry.description()));
        if (entry.voidedAt() != null) {
            facts.add(new Paper.Fact("Status", "Makulerad"));
        }
        return new Section(
                entry.diaryNumber() + "-" + entry.entryNumber(),
                List.copyOf(facts),
                entry.counterpart(),
                entry.documents().stream()
                        .map(document -> new Doc(
                                document.id(),
                                entry.caseId() == null ? entry.matterId() : entry.caseId(),
                                SwedishNames.of(entry.kind()),
                                document.mediaType(),
                                closed,
                                provision))
                        .toList());
    }
}
