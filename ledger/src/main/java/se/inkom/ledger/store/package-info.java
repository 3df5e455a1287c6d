/**
 * Where events are written and read: our storage engine under Axon's event store, and {@link
 * se.inkom.ledger.store.LedgerReader} for whoever follows the ledger without Axon. Used by command-side (append and load)
 * and query-side (read only). Knows nothing of cases or matters.
 */
@NullMarked
package se.inkom.ledger.store;

import org.jspecify.annotations.NullMarked;
