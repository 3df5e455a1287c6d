/**
 * The sealer: extends the Merkle log over the dense order of events, signs checkpoints, publishes the log as files, has
 * checkpoints timestamped, and stops when the database disagrees with what was signed (ADR 0017). Run by command-side, one
 * at a time. Writes no event and reads none of their meaning: stored bytes only.
 */
@NullMarked
package se.inkom.ledger.sealing;

import org.jspecify.annotations.NullMarked;
