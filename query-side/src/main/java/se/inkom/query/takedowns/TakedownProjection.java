package se.inkom.query.takedowns;

import static se.inkom.query.support.SqlTime.utc;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.inkom.events.cases.PictureTakenDown;
import se.inkom.events.cases.TakedownOpened;
import se.inkom.ledger.store.LedgerEntry;
import se.inkom.query.support.Projection;

/** Keeps {@code takedown}. Such events are rare, so each is written by itself. */
@Component
class TakedownProjection implements Projection {
    private final JdbcClient db;

    TakedownProjection(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "takedown";
    }

    @Override
    public List<String> tables() {
        return List.of("takedown");
    }

    @Override
    public void on(List<LedgerEntry> batch) {
        for (LedgerEntry at : batch) {
            switch (at.event()) {
                case TakedownOpened e -> opened(at.position(), e);
                case PictureTakenDown e -> done(at.position(), e);
                default -> {}
            }
        }
    }

    private void opened(long position, TakedownOpened e) {
        db.sql("""
                        insert into takedown as t (case_id, picture_id, answer_id, position, opened_at)
                        values (:case, :picture, :answer, :position, :at)
                        on conflict (case_id, picture_id) do update
                          set answer_id = excluded.answer_id, position = excluded.position, opened_at = excluded.opened_at,
                              done_at = null, done_by = null
                          where t.position < excluded.position
                        """)
                .param("case", e.caseId().value())
                .param("picture", e.pictureId().value())
                .param("answer", e.answerId().value())
                .param("position", position)
                .param("at", utc(e.openedAt()))
                .update();
    }

    private void done(long position, PictureTakenDown e) {
        db.sql("""
                        update takedown set done_at = :at, done_by = :by, position = :position
                        where case_id = :case and picture_id = :picture and position < :position
                        """)
                .param("at", utc(e.takenDownAt()))
                .param("by", e.takenDownBy().value())
                .param("position", position)
                .param("case", e.caseId().value())
                .param("picture", e.pictureId().value())
                .update();
    }
}
