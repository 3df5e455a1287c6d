package se.inkom.ledger.schema;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Refuses to start on a database in which facts could be changed or an order could be lost (I2). Each refusal is one
 * sentence that names what is wrong.
 */
public final class LedgerGuard {
    private final JdbcClient db;

    public LedgerGuard(DataSource dataSource) {
        this.db = JdbcClient.create(dataSource);
    }

    /** @throws IllegalStateException with the sentence */
    public void check() {
        refuseWhen(
                "select rolsuper from pg_roles where rolname = current_user",
                "The application logs in to PostgreSQL as a superuser; give it its own role (db/roles.sql)");
        refuseWhen(
                """
                select bool_or(has_table_privilege(to_regclass('ledger.' || t), p))
                from unnest(array['event', 'content_access', 'epoch', 'seal_tile', 'checkpoint', 'checkpoint_timestamp']) t,
                     unnest(array['UPDATE', 'DELETE', 'TRUNCATE']) p
                """,
                "The application's database role may change or delete events; revoke UPDATE, DELETE and TRUNCATE in schema ledger");
        refuseWhen("""
                select count(*) < 7 from pg_trigger
                join unnest(array['event', 'content', 'content_access', 'epoch', 'seal_tile', 'checkpoint', 'checkpoint_timestamp']) t
                  on tgrelid = to_regclass('ledger.' || t)
                where not tgisinternal and tgenabled = 'O'
                """, "A trigger that keeps the ledger append-only is missing or disabled");
        refuseWhen(
                "select has_table_privilege('ledger.event', 'INSERT') and has_table_privilege(to_regclass('ledger.checkpoint'), 'INSERT')",
                "One database role may both write events and seal them; command-side and the sealer need a role each (db/roles.sql)");
        refuseWhen(
                "select (select position from ledger.event_head) <> coalesce((select max(position) from ledger.event), 0)",
                "The ledger's head row and its last event disagree: an event is missing or was put in from outside");
        refuseWhen(
                "select current_setting('transaction_isolation') <> 'read committed'",
                "The ledger needs transaction isolation READ COMMITTED; remove default_transaction_isolation");
    }

    private void refuseWhen(String question, String sentence) {
        if (Boolean.TRUE.equals(db.sql(question).query(Boolean.class).single())) {
            throw new IllegalStateException(sentence);
        }
    }
}
