package se.inkom.query.diary;

import java.sql.ResultSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import se.inkom.query.support.Columns;
import se.inkom.query.support.Texts;

/**
 * What a case's secrecy does to the diary: words that were said of it openly go, and come back when it is lifted. The vault
 * says which: it hands out nothing of a secret case, and everything that the registrar wrote for the public of a matter.
 */
@Component
class DiarySecrecy {
    private final JdbcClient db;
    private final Texts texts;

    DiarySecrecy(JdbcClient db, Texts texts) {
        this.db = db;
        this.texts = texts;
    }

    /** The last word of a batch about a case's secrecy. */
    record Marking(
            UUID caseId,
            long position,
            boolean secret,
            @Nullable SecrecyNote note) {}

    private record Entry(
            UUID matterId,
            int number,
            @Nullable UUID counterpart,
            @Nullable UUID description,
            long position) {}

    private record Matter(UUID id, @Nullable UUID subject, long position) {}

    void store(Collection<Marking> markings) {
        if (markings.isEmpty()) {
            return;
        }
        var columns = new Columns<Marking>()
                .with("case_id", "uuid", Marking::caseId)
                .with("position", "bigint", Marking::position)
                .with("secret", "boolean", Marking::secret)
                .with("provision", "text", m -> m.note == null ? null : m.note.provision())
                .with(
                        "marked_on",
                        "date",
                        m -> m.note == null ? null : m.note.date().toString())
                .with("marked_by", "text", m -> m.note == null ? null : m.note.authority());
        var newer = new HashMap<UUID, Long>();
        db.sql("insert into diary_secret_case as s (" + columns.names() + ") select * from " + columns.asTable()
                        + " on conflict (case_id) do update set " + columns.fromExcluded()
                        + " where s.position < excluded.position returning case_id, position")
                .params(columns.values(markings))
                .query((ResultSet row) -> {
                    newer.put(row.getObject(1, UUID.class), row.getLong(2));
                });
        if (!newer.isEmpty()) {
            refresh(newer);
        }
    }

    private void refresh(Map<UUID, Long> positions) {
        var cases = new SqlArrayValue("uuid", positions.keySet().toArray());
        List<Entry> entries = db.sql(
                        "select matter_id, entry_number, counterpart_id, description_id, case_id from diary_entry where case_id = any (?)")
                .param(cases)
                .query((row, n) -> new Entry(
                        row.getObject(1, UUID.class),
                        row.getInt(2),
                        row.getObject(3, UUID.class),
                        row.getObject(4, UUID.class),
                        positions.getOrDefault(row.getObject(5, UUID.class), 0L)))
                .list();
        List<Matter> matters = db.sql("select matter_id, subject_id, case_id from diary_matter where case_id = any (?)")
                .param(cases)
                .query((row, n) -> new Matter(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        positions.getOrDefault(row.getObject(3, UUID.class), 0L)))
                .list();
        Set<UUID> words = new HashSet<>();
        entries.forEach(entry -> {
            add(words, entry.counterpart);
            add(words, entry.description);
        });
        matters.forEach(matter -> add(words, matter.subject));
        Map<UUID, String> said = texts.words(words);
        refreshEntries(entries, said);
        refreshMatters(matters, said);
    }

    private void refreshEntries(List<Entry> entries, Map<UUID, String> said) {
        if (entries.isEmpty()) {
            return;
        }
        var columns = new Columns<Entry>()
                .with("matter_id", "uuid", Entry::matterId)
                .with("entry_number", "int", Entry::number)
                .with("counterpart", "text", e -> said(said, e.counterpart))
                .with("description", "text", e -> said(said, e.description))
                .with("position", "bigint", Entry::position);
        db.sql("update diary_entry d set counterpart = e.counterpart, description = e.description,"
                        + " changed_at = greatest(d.changed_at, e.position) from " + columns.asTable()
                        + " where d.matter_id = e.matter_id and d.entry_number = e.entry_number")
                .params(columns.values(entries))
                .update();
    }

    private void refreshMatters(List<Matter> matters, Map<UUID, String> said) {
        if (matters.isEmpty()) {
            return;
        }
        var columns = new Columns<Matter>()
                .with("matter_id", "uuid", Matter::id)
                .with("subject", "text", m -> said(said, m.subject))
                .with("position", "bigint", Matter::position);
        for (String table : List.of("diary_matter", "diary_entry")) {
            db.sql("update " + table + " d set subject = e.subject, changed_at = greatest(d.changed_at, e.position)"
                            + " from " + columns.asTable() + " where d.matter_id = e.matter_id")
                    .params(columns.values(matters))
                    .update();
        }
    }

    private static void add(Set<UUID> words, @Nullable UUID id) {
        if (id != null) {
            words.add(id);
        }
    }

    private static @Nullable String said(Map<UUID, String> said, @Nullable UUID id) {
        return id == null ? null : said.get(id);
    }
}
