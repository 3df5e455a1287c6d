package se.inkom.command.evidence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.inkom.events.ContentRef;
import se.inkom.events.cases.CaptureRequested;
import se.inkom.events.cases.EvidencePart;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.EffectId;

/** Pictures that were asked for, and the files that came: between the upload and the outcome that makes them evidence. */
@Repository
class Captures {
    private final JdbcClient db;

    Captures(JdbcClient db) {
        this.db = db;
    }

    /** A picture that was asked for, and the words it must show. */
    record Expected(EffectId captureId, CaseId caseId, UUID contentId) {}

    void expect(CaptureRequested e) {
        db.sql("insert into command.capture (capture_id, case_id, content_id) values (?, ?, ?) on conflict do nothing")
                .params(
                        e.captureId().value(),
                        e.caseId().value(),
                        e.version().content().id())
                .update();
    }

    /** Taken for update: two uploads of one capture go one after the other. */
    Optional<Expected> expected(EffectId captureId) {
        return db.sql("select capture_id, case_id, content_id from command.capture where capture_id = ? for update")
                .param(captureId.value())
                .query((row, n) -> new Expected(
                        new EffectId(row.getObject(1, UUID.class)),
                        new CaseId(row.getObject(2, UUID.class)),
                        row.getObject(3, UUID.class)))
                .optional();
    }

    void add(EffectId captureId, EvidencePart part) {
        ContentRef file = part.file();
        db.sql("""
                        insert into command.capture_file (capture_id, kind, content_id, sha256, length, media_type)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        captureId.value(),
                        part.kind().name(),
                        file.id(),
                        file.sha256(),
                        file.length(),
                        file.mediaType())
                .update();
    }

    List<EvidencePart> files(EffectId captureId) {
        return db.sql("""
                        select kind, content_id, sha256, length, media_type from command.capture_file
                        where capture_id = ? order by kind
                        """)
                .param(captureId.value())
                .query((row, n) -> new EvidencePart(
                        EvidencePart.Kind.valueOf(row.getString(1)),
                        new ContentRef(
                                row.getObject(2, UUID.class), row.getString(3), row.getLong(4), row.getString(5))))
                .list();
    }
}
