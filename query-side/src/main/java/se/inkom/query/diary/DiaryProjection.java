package se.inkom.query.diary;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.inkom.events.cases.SecrecyLifted;
import se.inkom.events.cases.SecrecyMarked;
import se.inkom.events.cases.SecrecySuspected;
import se.inkom.events.registry.EntryRegistered;
import se.inkom.events.registry.MatterOpened;
import se.inkom.ledger.store.LedgerEntry;
import se.inkom.query.support.Projection;

/**
 * Keeps the diary's tables. Matters and entries never change; only what may be read of them does: after each batch every text
 * stands, or does not, as its case's last marking says.
 */
@Component
class DiaryProjection implements Projection {
    private final DiaryTables tables;
    private final DiaryMasks masks;

    DiaryProjection(DiaryTables tables, DiaryMasks masks) {
        this.tables = tables;
        this.masks = masks;
    }

    @Override
    public String name() {
        return "diary";
    }

    @Override
    public List<String> tables() {
        return List.of("diary_matter", "diary_entry", "diary_secret_case");
    }

    @Override
    public void on(List<LedgerEntry> batch) {
        var matters = new LinkedHashMap<UUID, DiaryTables.Matter>();
        var entries = new LinkedHashMap<DiaryTables.Key, DiaryTables.Entry>();
        var markings = new HashMap<UUID, DiaryTables.Marking>();
        for (LedgerEntry at : batch) {
            switch (at.event()) {
                case MatterOpened e -> matters.putIfAbsent(at.aggregateId(), new DiaryTables.Matter(at.position(), e));
                case EntryRegistered e -> {
                    var entry = new DiaryTables.Entry(at.position(), e);
                    entries.putIfAbsent(entry.key(), entry);
                }
                case SecrecySuspected e -> marked(markings, at, true);
                case SecrecyMarked e -> marked(markings, at, true);
                case SecrecyLifted e -> marked(markings, at, false);
                default -> {
                    // nothing else stands in the diary
                }
            }
        }
        if (matters.isEmpty() && entries.isEmpty() && markings.isEmpty()) {
            return;
        }
        write(List.copyOf(matters.values()), List.copyOf(entries.values()), markings);
    }

    private static void marked(Map<UUID, DiaryTables.Marking> markings, LedgerEntry at, boolean secret) {
        markings.put(at.aggregateId(), new DiaryTables.Marking(at.aggregateId(), at.position(), secret));
    }

    private void write(
            List<DiaryTables.Matter> matters,
            List<DiaryTables.Entry> entries,
            Map<UUID, DiaryTables.Marking> markings) {
        List<DiaryTables.Marking> newer = tables.store(markings.values());
        Set<UUID> cases = new HashSet<>();
        entries.forEach(entry -> cases.add(entry.caseId()));
        Set<UUID> secret = tables.secret(cases);

        List<DiaryTables.Entry> first =
                entries.stream().filter(entry -> entry.number() == 1).toList();
        // The matter's subject tells of the case that opened it, and is masked with it.
        Set<UUID> maskedMatters = new HashSet<>();
        first.stream()
                .filter(entry -> secret.contains(entry.caseId()))
                .forEach(entry -> maskedMatters.add(entry.matterId()));
        tables.insertMatters(matters, maskedMatters);
        tables.insertEntries(entries, secret);
        tables.nameOpeningCases(first, secret);

        Set<UUID> nowSecret = new LinkedHashSet<>();
        Set<UUID> nowOpen = new LinkedHashSet<>();
        newer.forEach(marking -> (marking.secret() ? nowSecret : nowOpen).add(marking.caseId()));
        masks.mask(nowSecret);
        masks.unmask(nowOpen);
    }
}
