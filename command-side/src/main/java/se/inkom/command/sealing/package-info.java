/**
 * Sealing as this application runs it: its settings, the operator's view and the way out of a rollback, health and metrics.
 * The sealer itself is the ledger's. Knows no case.
 */
@NullMarked
package se.inkom.command.sealing;

import org.jspecify.annotations.NullMarked;
