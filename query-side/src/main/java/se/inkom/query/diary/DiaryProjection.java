package se.inkom.query.diary;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.inkom.events.cases.SecrecyLifted;
import se.inkom.events.cases.SecrecyMarked;
import se.inkom.events.cases.SecrecySuspected;
import se.inkom.events.policy.PolicyAdopted;
import se.inkom.events.registry.EntryRegistered;
import se.inkom.events.registry.MatterEvent;
import se.inkom.events.registry.MatterOpened;
import se.inkom.ledger.store.LedgerEntry;
import se.inkom.query.display.SwedishTime;
import se.inkom.query.support.Projection;

/**
 * Keeps the diary's tables: what a batch touches is read, folded and written once. After each batch every public word stands,
 * or does not, as its case's last marking says.
 */
@Component
class DiaryProjection implements Projection {
    private final DiaryTables tables;
    private final DiarySecrecy secrecy;
    private final DiaryPolicy policy;

    DiaryProjection(DiaryTables tables, DiarySecrecy secrecy, DiaryPolicy policy) {
        this.tables = tables;
        this.secrecy = secrecy;
        this.policy = policy;
    }

    @Override
    public String name() {
        return "diary";
    }

    @Override
    public List<String> tables() {
        return List.of("diary_matter", "diary_entry", "diary_secret_case", "diary_authority");
    }

    @Override
    public void on(List<LedgerEntry> batch) {
        fold(batch);
        var markings = new LinkedHashMap<UUID, DiarySecrecy.Marking>();
        for (LedgerEntry at : batch) {
            switch (at.event()) {
                case SecrecySuspected e -> marked(markings, at, true, null);
                case SecrecyMarked e ->
                    marked(
                            markings,
                            at,
                            true,
                            new SecrecyNote(
                                    e.provision(),
                                    SwedishTime.dateOf(e.markedAt()),
                                    e.authority().value()));
                case SecrecyLifted e -> marked(markings, at, false, null);
                case PolicyAdopted e -> policy.adopted(at.position(), e);
                default -> {
                    // nothing else of a case stands in the diary
                }
            }
        }
        secrecy.store(markings.values());
    }

    private static void marked(
            Map<UUID, DiarySecrecy.Marking> markings, LedgerEntry at, boolean secret, @Nullable SecrecyNote note) {
        markings.put(at.aggregateId(), new DiarySecrecy.Marking(at.aggregateId(), at.position(), secret, note));
    }

    private void fold(List<LedgerEntry> batch) {
        Set<UUID> ids = new HashSet<>();
        Set<EntryState.Key> keys = new HashSet<>();
        for (LedgerEntry at : batch) {
            if (at.event() instanceof MatterEvent event) {
                ids.add(event.matterId().value());
                EntryState.Key key = EntryState.keyOf(event);
                if (key != null) {
                    keys.add(key);
                }
            }
        }
        if (ids.isEmpty()) {
            return;
        }
        Map<UUID, MatterState> matters = tables.matters(ids);
        Map<EntryState.Key, EntryState> entries = new HashMap<>(tables.entries(keys));
        Set<MatterState> touched = new LinkedHashSet<>();
        Set<MatterState> changedMatters = new LinkedHashSet<>();
        Set<EntryState> changedEntries = new LinkedHashSet<>();
        for (LedgerEntry at : batch) {
            if (at.event() instanceof MatterEvent event) {
                matter(matters, at.position(), event).ifPresent(changedMatters::add);
                touch(matters.get(event.matterId().value()), at.version()).ifPresent(touched::add);
                entry(entries, at.position(), event).ifPresent(changedEntries::add);
            }
        }
        tables.write(touched, changedMatters, changedEntries, matters);
    }

    private static Optional<MatterState> matter(Map<UUID, MatterState> matters, long position, MatterEvent event) {
        MatterState known = matters.get(event.matterId().value());
        if (known == null && event instanceof MatterOpened e) {
            var opened = new MatterState(position, e);
            matters.put(opened.id, opened);
            return Optional.of(opened);
        }
        return known != null && known.evolve(position, event) ? Optional.of(known) : Optional.empty();
    }

    private static Optional<EntryState> entry(
            Map<EntryState.Key, EntryState> entries, long position, MatterEvent event) {
        EntryState.Key key = EntryState.keyOf(event);
        EntryState known = key == null ? null : entries.get(key);
        if (known == null && event instanceof EntryRegistered e) {
            var registered = new EntryState(position, e);
            entries.put(registered.key, registered);
            return Optional.of(registered);
        }
        return known != null && known.evolve(position, event) ? Optional.of(known) : Optional.empty();
    }

    /** Every event of a matter, an entry's too, is its next version. */
    private static Optional<MatterState> touch(@Nullable MatterState matter, long version) {
        if (matter == null || matter.version >= version) {
            return Optional.empty();
        }
        matter.version = version;
        return Optional.of(matter);
    }
}
