package se.inkom.query.support;

import java.util.List;
import se.inkom.ledger.store.LedgerEntry;

/**
 * Writes the tables of one screen from events. A batch is folded in memory and written once, in the transaction that stores
 * how far the projection has come; a row remembers the position that last changed it and ignores what is older, so an event
 * handled twice equals once, and it does not matter how the ledger is cut into batches.
 */
public interface Projection {
    /** Its processing group, the same as in {@code GET /api/projections}. */
    String name();

    /**
     * The tables it owns, without a schema; also named in {@code query.projection_table}. Its SQL names them without one too, and
     * reads and writes no other of the query side: a rebuild lets it work on shadow tables (ADR 0018).
     */
    List<String> tables();

    /** Events in the order of the ledger; at least one. */
    void on(List<LedgerEntry> batch);
}
