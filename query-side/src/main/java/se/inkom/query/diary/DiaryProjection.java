package se.inkom.query.diary;

import static se.inkom.query.support.SqlTime.utc;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.inkom.events.PostContent;
import se.inkom.events.cases.SecrecyLifted;
import se.inkom.events.cases.SecrecyMarked;
import se.inkom.events.ids.CaseId;
import se.inkom.events.registry.EntryRegistered;
import se.inkom.events.registry.MatterOpened;
import se.inkom.query.support.LedgerEntry;
import se.inkom.query.support.Projection;
import se.inkom.query.support.Texts;

/** Keeps the diary's tables. Matters and entries never change; only what may be read of them does. */
@Component
class DiaryProjection implements Projection {
    private final JdbcClient db;
    private final Texts texts;

    DiaryProjection(JdbcClient db, Texts texts) {
        this.db = db;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "diary";
    }

    @Override
    public List<String> tables() {
        return List.of("query.diary_matter", "query.diary_entry", "query.diary_secret_case");
    }

    @Override
    public void on(LedgerEntry at) {
        switch (at.event()) {
            case MatterOpened e -> opened(at, e);
            case EntryRegistered e -> registered(at, e);
            case SecrecyMarked e -> secrecy(at, e.caseId(), true);
            case SecrecyLifted e -> secrecy(at, e.caseId(), false);
            default -> {
                // nothing else stands in the diary
            }
        }
    }

    private void opened(LedgerEntry at, MatterOpened e) {
        db.sql("""
                        insert into query.diary_matter
                          (matter_id, position, authority, diary_number, year, number, subject_id, subject, opened_on, opened_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (matter_id) do nothing
                        """)
                .params(Arrays.asList(
                        e.matterId().value(),
                        at.position(),
                        e.authority().value(),
                        e.diaryNumber().value(),
                        e.year(),
                        e.number(),
                        e.subject().id(),
                        texts.plain(e.subject().id()),
                        e.openedOn(),
                        e.openedBy().value()))
                .update();
    }

    private void registered(LedgerEntry at, EntryRegistered e) {
        boolean secret = isSecret(e.caseId());
        db.sql("""
                        insert into query.diary_entry
                          (matter_id, entry_number, position, case_id, direction, received_on, document_id, description_id,
                           description, sender, registered_by, registered_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (matter_id, entry_number) do nothing
                        """)
                .params(Arrays.asList(
                        e.matterId().value(),
                        e.entryNumber(),
                        at.position(),
                        e.caseId().value(),
                        e.direction().name(),
                        e.receivedOn(),
                        e.document().id(),
                        e.description().id(),
                        secret ? null : texts.plain(e.description().id()),
                        secret ? null : sender(e.document().id()),
                        e.registeredBy().value(),
                        utc(e.registeredAt())))
                .update();
        if (e.entryNumber() == 1) {
            // The matter's subject tells of the case that opened it, and is masked with it.
            db.sql("update query.diary_matter set case_id = ?, subject = case when ? then null else subject end"
                            + " where matter_id = ?")
                    .params(e.caseId().value(), secret, e.matterId().value())
                    .update();
        }
    }

    private void secrecy(LedgerEntry at, CaseId caseId, boolean secret) {
        int newer = db.sql("""
                        insert into query.diary_secret_case as s (case_id, position, secret) values (?, ?, ?)
                        on conflict (case_id) do update set position = excluded.position, secret = excluded.secret
                        where s.position < excluded.position
                        """).params(caseId.value(), at.position(), secret).update();
        if (newer == 0) {
            return;
        }
        record Entry(UUID matterId, int number, UUID document, UUID description) {}
        db.sql("select matter_id, entry_number, document_id, description_id from query.diary_entry where case_id = ?")
                .param(caseId.value())
                .query((row, n) -> new Entry(
                        row.getObject(1, UUID.class),
                        row.getInt(2),
                        row.getObject(3, UUID.class),
                        row.getObject(4, UUID.class)))
                .list()
                .forEach(entry -> db.sql(
                                "update query.diary_entry set description = ?, sender = ? where matter_id = ? and entry_number = ?")
                        .params(Arrays.asList(
                                secret ? null : texts.plain(entry.description()),
                                secret ? null : sender(entry.document()),
                                entry.matterId(),
                                entry.number()))
                        .update());
        db.sql("select subject_id from query.diary_matter where case_id = ?")
                .param(caseId.value())
                .query(UUID.class)
                .list()
                .forEach(subject -> db.sql("update query.diary_matter set subject = ? where subject_id = ?")
                        .params(Arrays.asList(secret ? null : texts.plain(subject), subject))
                        .update());
    }

    private boolean isSecret(CaseId caseId) {
        return db.sql("select exists (select from query.diary_secret_case where case_id = ? and secret)")
                .param(caseId.value())
                .query(Boolean.class)
                .single();
    }

    private @Nullable String sender(UUID document) {
        return texts.post(document)
                .map(PostContent::author)
                .map(PostContent.Author::name)
                .orElse(null);
    }
}
