package se.inkom.command.registry;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.MatterId;

/**
 * Which entry each registered post has, and whether it still counts. Asked and written in the transaction of the entry: a post
 * that was registered in the wrong matter is voided there and registered anew, never twice at a time (R53, N4).
 */
@Component
class RegisteredPosts {
    private final JdbcClient db;

    RegisteredPosts(JdbcClient db) {
        this.db = db;
    }

    boolean isVoided(CaseId caseId) {
        return db.sql("select exists (select from command.registered_post where case_id = ? and voided)")
                .param(caseId.value())
                .query(Boolean.class)
                .single();
    }

    void entered(CaseId caseId, MatterId matterId, int entryNumber) {
        db.sql("""
                        insert into command.registered_post (case_id, matter_id, entry_number) values (?, ?, ?)
                        on conflict (case_id) do update set
                          matter_id = excluded.matter_id, entry_number = excluded.entry_number, voided = false
                        """).params(caseId.value(), matterId.value(), entryNumber).update();
    }

    void voided(MatterId matterId, int entryNumber) {
        db.sql("update command.registered_post set voided = true where matter_id = ? and entry_number = ?")
                .params(matterId.value(), entryNumber)
                .update();
    }
}
