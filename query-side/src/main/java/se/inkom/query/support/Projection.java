package se.inkom.query.support;

import java.util.List;

/**
 * Writes the tables of one screen from events. Runs in the transaction that stores how far it has come; a row remembers the
 * position that last changed it and ignores what is older, so an event handled twice equals once.
 */
public interface Projection {
    /** Its processing group, the same as in {@code GET /api/projections}. */
    String name();

    /** The tables it owns, schema included; emptied by a rebuild. */
    List<String> tables();

    void on(LedgerEntry entry);
}
