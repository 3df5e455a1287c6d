package se.inkom.query.diary;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import se.inkom.query.support.Columns;
import se.inkom.query.support.Texts;

/** Reads and writes the diary's tables for the projection, many rows at once. What is newer in the table stays. */
@Component
class DiaryTables {
    private final JdbcClient db;
    private final Texts texts;

    DiaryTables(JdbcClient db, Texts texts) {
        this.db = db;
        this.texts = texts;
    }

    Map<UUID, MatterState> matters(Set<UUID> ids) {
        var matters = new HashMap<UUID, MatterState>();
        if (!ids.isEmpty()) {
            db.sql("select * from diary_matter where matter_id = any (?)")
                    .param(new SqlArrayValue("uuid", ids.toArray()))
                    .query((row, n) -> new MatterState(row))
                    .list()
                    .forEach(matter -> matters.put(matter.id, matter));
        }
        return matters;
    }

    Map<EntryState.Key, EntryState> entries(Set<EntryState.Key> keys) {
        var entries = new HashMap<EntryState.Key, EntryState>();
        if (!keys.isEmpty()) {
            var columns = new Columns<EntryState.Key>()
                    .with("matter_id", "uuid", EntryState.Key::matterId)
                    .with("entry_number", "int", EntryState.Key::number);
            db.sql("select d.* from diary_entry d join " + columns.asTable() + " using (matter_id, entry_number)")
                    .params(columns.values(keys))
                    .query((row, n) -> new EntryState(row))
                    .list()
                    .forEach(entry -> entries.put(entry.key, entry));
        }
        return entries;
    }

    /** Writes what is new or changed; of a touched matter at least the version, and a changed one's other entries follow it. */
    void write(
            Collection<MatterState> touched,
            Collection<MatterState> changed,
            Collection<EntryState> entries,
            Map<UUID, MatterState> matters) {
        Set<UUID> words = new HashSet<>();
        touched.forEach(matter -> add(words, matter.subject));
        entries.forEach(entry -> {
            entry.publicWords().forEach(words::add);
            add(words, matterOf(matters, entry).subject);
        });
        Map<UUID, String> said = texts.words(words);
        writeMatters(touched, said);
        writeEntries(entries, matters, said);
        follow(changed, said);
    }

    private void writeMatters(Collection<MatterState> touched, Map<UUID, String> said) {
        if (touched.isEmpty()) {
            return;
        }
        var columns = new Columns<MatterState>()
                .with("matter_id", "uuid", m -> m.id)
                .with("changed_at", "bigint", m -> m.changedAt)
                .with("version", "bigint", m -> m.version)
                .with("authority", "text", m -> m.authority)
                .with("diary_number", "text", m -> m.diaryNumber)
                .with("external_number", "text", m -> m.externalNumber)
                .with("year", "int", m -> m.year)
                .with("number", "int", m -> m.number)
                .with("status", "text", m -> m.status.name())
                .with("subject", "text", m -> said(said, m.subject))
                .with("subject_id", "uuid", m -> m.subject)
                .with("protected_subject_id", "uuid", m -> m.protectedSubject)
                .with("opened_on", "date", m -> m.openedOn.toString())
                .with("opened_by", "text", m -> m.openedBy)
                .with("responsible", "text", m -> m.responsible)
                .with("closed_on", "date", m -> text(m.closedOn))
                .with("case_id", "uuid", m -> m.caseId)
                .with("refers_to", "text", m -> String.join("\n", m.references()));
        db.sql("insert into diary_matter as m (" + columns.names() + ") select * from " + columns.asTable()
                        + " on conflict (matter_id) do update set " + columns.fromExcluded()
                        + " where m.version < excluded.version")
                .params(columns.values(touched))
                .update();
    }

    private void writeEntries(Collection<EntryState> entries, Map<UUID, MatterState> matters, Map<UUID, String> said) {
        if (entries.isEmpty()) {
            return;
        }
        var columns = new Columns<EntryState>()
                .with("matter_id", "uuid", e -> e.key.matterId())
                .with("entry_number", "int", e -> e.key.number())
                .with("position", "bigint", e -> e.position)
                .with("changed_at", "bigint", e -> e.changedAt)
                .with("authority", "text", e -> matterOf(matters, e).authority)
                .with("diary_number", "text", e -> matterOf(matters, e).diaryNumber)
                .with("external_number", "text", e -> matterOf(matters, e).externalNumber)
                .with("year", "int", e -> matterOf(matters, e).year)
                .with("number", "int", e -> matterOf(matters, e).number)
                .with("status", "text", e -> matterOf(matters, e).status.name())
                .with("subject", "text", e -> said(said, matterOf(matters, e).subject))
                .with("subject_id", "uuid", e -> matterOf(matters, e).subject)
                .with("protected_subject_id", "uuid", e -> matterOf(matters, e).protectedSubject)
                .with("kind", "text", e -> e.kind)
                .with("case_id", "uuid", e -> e.caseId)
                .with("direction", "text", e -> e.direction)
                .with("entry_date", "date", e -> e.date.toString())
                .with("counterpart", "text", e -> said(said, e.counterpart))
                .with("counterpart_id", "uuid", e -> e.counterpart)
                .with("protected_counterpart_id", "uuid", e -> e.protectedCounterpart)
                .with("description", "text", e -> said(said, e.description))
                .with("description_id", "uuid", e -> e.description)
                .with("protected_description_id", "uuid", e -> e.protectedDescription)
                .with("provision", "text", e -> e.marking == null ? null : e.marking.provision())
                .with("marked_on", "date", e -> e.marking == null ? null : text(e.marking.date()))
                .with("marked_by", "text", e -> e.marking == null ? null : e.marking.authority())
                .with("documents", "text", e -> e.documents)
                .with("registered_by", "text", e -> e.registeredBy)
                .with("registered_at", "timestamptz", e -> e.registeredAt)
                .with("voided_at", "timestamptz", e -> e.voidedAt)
                .with("void_reason", "text", e -> said(said, e.voidReason))
                .with("void_reason_id", "uuid", e -> e.voidReason);
        db.sql("insert into diary_entry as d (" + columns.names() + ") select * from " + columns.asTable()
                        + " on conflict (matter_id, entry_number) do update set " + columns.fromExcluded()
                        + " where d.changed_at < excluded.changed_at")
                .params(columns.values(entries))
                .update();
    }

    private void follow(Collection<MatterState> changed, Map<UUID, String> said) {
        if (changed.isEmpty()) {
            return;
        }
        var columns = new Columns<MatterState>()
                .with("matter_id", "uuid", m -> m.id)
                .with("changed_at", "bigint", m -> m.changedAt)
                .with("external_number", "text", m -> m.externalNumber)
                .with("status", "text", m -> m.status.name())
                .with("subject", "text", m -> said(said, m.subject))
                .with("subject_id", "uuid", m -> m.subject)
                .with("protected_subject_id", "uuid", m -> m.protectedSubject);
        db.sql("update diary_entry d set " + columns.assignments() + " from " + columns.asTable()
                        + " where d.matter_id = e.matter_id and d.changed_at < e.changed_at")
                .params(columns.values(changed))
                .update();
    }

    /** An entry without its matter cannot be: the ledger has the matter first. */
    private static MatterState matterOf(Map<UUID, MatterState> matters, EntryState entry) {
        MatterState matter = matters.get(entry.key.matterId());
        if (matter == null) {
            throw new IllegalStateException("Entry " + entry.key + " has no matter");
        }
        return matter;
    }

    private static void add(Set<UUID> words, @Nullable UUID id) {
        if (id != null) {
            words.add(id);
        }
    }

    private static @Nullable String said(Map<UUID, String> said, @Nullable UUID id) {
        return id == null ? null : said.get(id);
    }

    private static @Nullable String text(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }
}
