package se.inkom.query.support;

import java.sql.SQLException;
import java.util.Set;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tables of a projection under rebuild, in schema {@code query_shadow}. What needs an owner is done by functions of V6. */
@Component
class ShadowTables {
    /** {@code lock_not_available}, {@code deadlock_detected}. */
    private static final Set<String> LOCK_NOT_TAKEN = Set.of("55P03", "40P01");

    private final JdbcClient db;

    ShadowTables(JdbcClient db) {
        this.db = db;
    }

    /** Empty tables; what was left of an earlier rebuild goes. */
    void open(Projection projection) {
        call(projection, "query.shadow_open(?)");
    }

    /** The indexes that only readers need, and statistics. */
    void index(Projection projection) {
        call(projection, "query.shadow_index(?, null)");
    }

    void drop(Projection projection) {
        call(projection, "query.shadow_drop(?)");
    }

    /** For the rest of the transaction the projection's table names mean the shadows, and nothing but them. */
    void use() {
        set("search_path", "query_shadow");
    }

    /** A crash may lose the last batches: it loses the whole rebuild anyway, and the swap's own commit waits for the disk. */
    void commitWithoutWaiting() {
        set("synchronous_commit", "off");
    }

    /**
     * The shadows become the live tables. Readers wait for this moment only; a reader that holds one table and asks for
     * another is not waited for long, since it would wait for us.
     *
     * @return false when readers were in the way: the transaction is lost then
     */
    boolean swap(Projection projection) {
        set("lock_timeout", "3s");
        try {
            for (String table : projection.tables()) {
                db.sql("lock table query." + table + " in access exclusive mode")
                        .update();
                set("lock_timeout", "200ms");
            }
        } catch (DataAccessException e) {
            if (e.getMostSpecificCause() instanceof SQLException sql && LOCK_NOT_TAKEN.contains(sql.getSQLState())) {
                return false;
            }
            throw e;
        }
        call(projection, "query.shadow_swap(?)");
        return true;
    }

    private void call(Projection projection, String function) {
        for (String table : projection.tables()) {
            db.sql("select " + function).param(table).query((row, n) -> true).list();
        }
    }

    private void set(String name, String value) {
        db.sql("select set_config(?, ?, true)")
                .params(name, value)
                .query(String.class)
                .single();
    }
}
