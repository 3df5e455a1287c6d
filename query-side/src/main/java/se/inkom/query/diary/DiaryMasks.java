package se.inkom.query.diary;

import static se.inkom.query.diary.DiaryTables.ids;
import static se.inkom.query.diary.DiaryTables.sender;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.inkom.events.PostContent;
import se.inkom.query.support.Columns;
import se.inkom.query.support.Texts;

/** Takes texts out of the diary's tables when their case becomes secret, and puts them back when it is no longer. */
@Component
class DiaryMasks {
    private final JdbcClient db;
    private final Texts texts;

    DiaryMasks(JdbcClient db, Texts texts) {
        this.db = db;
        this.texts = texts;
    }

    private record StoredEntry(UUID matterId, int number, UUID document, UUID description) {}

    private record StoredMatter(UUID id, UUID subject) {}

    void mask(Set<UUID> cases) {
        if (cases.isEmpty()) {
            return;
        }
        db.sql("update diary_entry set description = null, sender = null where case_id = any (?)")
                .param(ids(cases))
                .update();
        db.sql("update diary_matter set subject = null where case_id = any (?)")
                .param(ids(cases))
                .update();
    }

    void unmask(Set<UUID> cases) {
        if (cases.isEmpty()) {
            return;
        }
        List<StoredEntry> entries = db.sql(
                        "select matter_id, entry_number, document_id, description_id from diary_entry where case_id = any (?)")
                .param(ids(cases))
                .query((row, n) -> new StoredEntry(
                        row.getObject(1, UUID.class),
                        row.getInt(2),
                        row.getObject(3, UUID.class),
                        row.getObject(4, UUID.class)))
                .list();
        unmaskEntries(entries);
        List<StoredMatter> matters = db.sql("select matter_id, subject_id from diary_matter where case_id = any (?)")
                .param(ids(cases))
                .query((row, n) -> new StoredMatter(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list();
        unmaskMatters(matters);
    }

    private void unmaskEntries(List<StoredEntry> entries) {
        Map<UUID, String> descriptions =
                texts.plain(entries.stream().map(StoredEntry::description).toList());
        Map<UUID, PostContent> documents =
                texts.posts(entries.stream().map(StoredEntry::document).toList());
        var columns = new Columns<StoredEntry>()
                .with("matter_id", "uuid", StoredEntry::matterId)
                .with("entry_number", "int", StoredEntry::number)
                .with("description", "text", entry -> descriptions.get(entry.description))
                .with("sender", "text", entry -> sender(documents, entry.document));
        db.sql("update diary_entry d set description = e.description, sender = e.sender from " + columns.asTable()
                        + " where d.matter_id = e.matter_id and d.entry_number = e.entry_number")
                .params(columns.values(entries))
                .update();
    }

    private void unmaskMatters(List<StoredMatter> matters) {
        Map<UUID, String> subjects =
                texts.plain(matters.stream().map(StoredMatter::subject).toList());
        var columns = new Columns<StoredMatter>()
                .with("matter_id", "uuid", StoredMatter::id)
                .with("subject", "text", matter -> subjects.get(matter.subject));
        db.sql("update diary_matter m set subject = e.subject from " + columns.asTable()
                        + " where m.matter_id = e.matter_id")
                .params(columns.values(matters))
                .update();
    }
}
