package se.inkom.command.disclosures;

import static java.time.ZoneOffset.UTC;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.messaging.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.inkom.events.disclosures.ChosenEntry;
import se.inkom.events.ids.AuthorityId;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.MatterId;
import se.inkom.events.registry.EntryRegistered;
import se.inkom.events.registry.MatterOpened;
import se.inkom.ledger.store.PostgresEventStorageEngine;
import se.inkom.web.ProblemException;

/** Finds what was asked for, in the ledger itself: a request is about entries that are there now, and stays about them. */
@Component
class ChooseEntries {
    /** What a request may be about; more is asked for in parts. */
    private static final int MOST = 5000;

    private final PostgresEventStorageEngine ledger;
    private final JdbcClient db;

    ChooseEntries(PostgresEventStorageEngine ledger, JdbcClient db) {
        this.ledger = ledger;
        this.db = db;
    }

    /** Entries, and the cases and matters that they belong to. */
    record Chosen(List<ChosenEntry> entries, Set<CaseId> cases, Set<MatterId> matters) {
        static Chosen of(List<EntryRegistered> found) {
            if (found.isEmpty()) {
                throw new ProblemException(
                        HttpStatus.BAD_REQUEST, "nothing-chosen", "No entry of the diary is what was asked for.");
            }
            if (found.size() > MOST) {
                throw new ProblemException(
                        HttpStatus.BAD_REQUEST,
                        "too-much-chosen",
                        "These are " + found.size() + " entries. Ask for at most " + MOST + " at a time.");
            }
            var cases = new LinkedHashSet<CaseId>();
            var matters = new LinkedHashSet<MatterId>();
            for (EntryRegistered entry : found) {
                Optional.ofNullable(entry.caseId()).ifPresent(cases::add);
                matters.add(entry.matterId());
            }
            return new Chosen(
                    found.stream()
                            .map(e -> new ChosenEntry(e.matterId(), e.entryNumber()))
                            .toList(),
                    cases,
                    matters);
        }
    }

    Chosen named(List<ChosenEntry> wanted) {
        var asked = new LinkedHashSet<>(wanted);
        List<EntryRegistered> found = asked.stream()
                .map(ChosenEntry::matterId)
                .distinct()
                .flatMap(this::entriesOf)
                .filter(e -> asked.contains(new ChosenEntry(e.matterId(), e.entryNumber())))
                .toList();
        if (found.size() < asked.size()) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST,
                    "entry-unknown",
                    (asked.size() - found.size()) + " of the entries are not in the diary.");
        }
        return Chosen.of(found);
    }

    /** All entries of these days; an entry is registered on its day or later, never before. */
    Chosen dated(@Nullable AuthorityId authority, LocalDate from, LocalDate to) {
        return Chosen.of(db
                .sql("""
                        select aggregate_id from ledger.event
                        where event_type = 'matter.entry-registered' and recorded_at >= ? group by 1 order by min(position)
                        """)
                .param(from.minusDays(1).atStartOfDay().atOffset(UTC))
                .query((row, n) -> new MatterId(row.getObject(1, UUID.class)))
                .list()
                .stream()
                .filter(matter -> authority == null || authority.equals(authorityOf(matter)))
                .flatMap(this::entriesOf)
                .filter(e -> !e.date().isBefore(from) && !e.date().isAfter(to))
                .toList());
    }

    boolean isCase(CaseId caseId) {
        return db.sql(
                        "select exists (select from ledger.event where aggregate_id = ? and sequence_number = 0 and event_type like 'case.%')")
                .param(caseId.value())
                .query(Boolean.class)
                .single();
    }

    private @Nullable AuthorityId authorityOf(MatterId matter) {
        return events(matter)
                .filter(MatterOpened.class::isInstance)
                .map(e -> ((MatterOpened) e).authority())
                .findFirst()
                .orElse(null);
    }

    private Stream<EntryRegistered> entriesOf(MatterId matter) {
        return events(matter).filter(EntryRegistered.class::isInstance).map(EntryRegistered.class::cast);
    }

    private Stream<?> events(MatterId matter) {
        return ledger.readEvents(matter.value().toString(), 0).asStream().map(Message::getPayload);
    }
}
