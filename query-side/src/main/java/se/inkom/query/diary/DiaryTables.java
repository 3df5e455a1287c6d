package se.inkom.query.diary;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import se.inkom.events.PostContent;
import se.inkom.events.registry.EntryRegistered;
import se.inkom.events.registry.MatterOpened;
import se.inkom.query.support.Columns;
import se.inkom.query.support.SqlTime;
import se.inkom.query.support.Texts;

/** Writes the diary's tables, many rows at once. What is there already stays as it is. */
@Component
class DiaryTables {
    private final JdbcClient db;
    private final Texts texts;

    DiaryTables(JdbcClient db, Texts texts) {
        this.db = db;
        this.texts = texts;
    }

    /** The last word of a batch about a case's secrecy. */
    record Marking(UUID caseId, long position, boolean secret) {}

    /** A matter that was opened. */
    record Matter(long position, MatterOpened event) {
        UUID id() {
            return event.matterId().value();
        }

        UUID subject() {
            return event.subject().id();
        }
    }

    /** Names an entry. */
    record Key(UUID matterId, int number) {}

    /** An entry that was registered. */
    record Entry(long position, EntryRegistered event) {
        Key key() {
            return new Key(matterId(), number());
        }

        UUID matterId() {
            return event.matterId().value();
        }

        int number() {
            return event.entryNumber();
        }

        UUID caseId() {
            return event.caseId().value();
        }
    }

    /** @return those that are newer than what was known */
    List<Marking> store(Collection<Marking> markings) {
        if (markings.isEmpty()) {
            return List.of();
        }
        var columns = new Columns<Marking>()
                .with("case_id", "uuid", Marking::caseId)
                .with("position", "bigint", Marking::position)
                .with("secret", "boolean", Marking::secret);
        return db.sql("insert into diary_secret_case as s (" + columns.names() + ") select * from " + columns.asTable()
                        + " on conflict (case_id) do update set position = excluded.position, secret = excluded.secret"
                        + " where s.position < excluded.position returning case_id, position, secret")
                .params(columns.values(markings))
                .query((row, n) -> new Marking(row.getObject(1, UUID.class), row.getLong(2), row.getBoolean(3)))
                .list();
    }

    Set<UUID> secret(Set<UUID> cases) {
        return cases.isEmpty()
                ? Set.of()
                : new HashSet<>(db.sql("select case_id from diary_secret_case where case_id = any (?) and secret")
                        .param(ids(cases))
                        .query(UUID.class)
                        .list());
    }

    void insertMatters(List<Matter> matters, Set<UUID> masked) {
        if (matters.isEmpty()) {
            return;
        }
        Map<UUID, String> subjects = texts.plain(matters.stream()
                .filter(matter -> !masked.contains(matter.id()))
                .map(Matter::subject)
                .toList());
        var columns = new Columns<Matter>()
                .with("matter_id", "uuid", Matter::id)
                .with("position", "bigint", Matter::position)
                .with("authority", "text", matter -> matter.event.authority().value())
                .with("diary_number", "text", matter -> matter.event
                        .diaryNumber()
                        .value())
                .with("year", "int", matter -> matter.event.year())
                .with("number", "int", matter -> matter.event.number())
                .with("subject_id", "uuid", Matter::subject)
                .with("subject", "text", matter -> subjects.get(matter.subject()))
                .with("opened_on", "date", matter -> matter.event.openedOn().toString())
                .with("opened_by", "text", matter -> matter.event.openedBy().value());
        db.sql("insert into diary_matter (" + columns.names() + ") select * from " + columns.asTable()
                        + " on conflict (matter_id) do nothing")
                .params(columns.values(matters))
                .update();
    }

    void insertEntries(List<Entry> entries, Set<UUID> secret) {
        if (entries.isEmpty()) {
            return;
        }
        List<EntryRegistered> open = entries.stream()
                .filter(entry -> !secret.contains(entry.caseId()))
                .map(Entry::event)
                .toList();
        Map<UUID, String> descriptions =
                texts.plain(open.stream().map(e -> e.description().id()).toList());
        Map<UUID, PostContent> documents =
                texts.posts(open.stream().map(e -> e.document().id()).toList());
        var columns = new Columns<Entry>()
                .with("matter_id", "uuid", Entry::matterId)
                .with("entry_number", "int", Entry::number)
                .with("position", "bigint", Entry::position)
                .with("case_id", "uuid", Entry::caseId)
                .with("direction", "text", entry -> entry.event.direction().name())
                .with("received_on", "date", entry -> entry.event.receivedOn().toString())
                .with("document_id", "uuid", entry -> entry.event.document().id())
                .with("description_id", "uuid", entry -> entry.event
                        .description()
                        .id())
                .with(
                        "description",
                        "text",
                        entry -> descriptions.get(entry.event.description().id()))
                .with(
                        "sender",
                        "text",
                        entry -> sender(documents, entry.event.document().id()))
                .with("registered_by", "text", entry -> entry.event
                        .registeredBy()
                        .value())
                .with("registered_at", "timestamptz", entry -> SqlTime.held(entry.event.registeredAt()));
        db.sql("insert into diary_entry (" + columns.names() + ") select * from " + columns.asTable()
                        + " on conflict (matter_id, entry_number) do nothing")
                .params(columns.values(entries))
                .update();
    }

    void nameOpeningCases(List<Entry> firstEntries, Set<UUID> secret) {
        if (firstEntries.isEmpty()) {
            return;
        }
        var columns = new Columns<Entry>()
                .with("matter_id", "uuid", Entry::matterId)
                .with("case_id", "uuid", Entry::caseId)
                .with("secret", "boolean", entry -> secret.contains(entry.caseId()));
        db.sql(
                        "update diary_matter m set case_id = e.case_id, subject = case when e.secret then null else m.subject end"
                                + " from " + columns.asTable() + " where m.matter_id = e.matter_id")
                .params(columns.values(firstEntries))
                .update();
    }

    static @Nullable String sender(Map<UUID, PostContent> documents, UUID id) {
        PostContent document = documents.get(id);
        PostContent.Author author = document == null ? null : document.author();
        return author == null ? null : author.name();
    }

    static SqlArrayValue ids(Set<UUID> cases) {
        return new SqlArrayValue("uuid", cases.toArray());
    }
}
