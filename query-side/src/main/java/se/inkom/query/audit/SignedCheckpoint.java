package se.inkom.query.audit;

import java.time.Instant;

/**
 * A checkpoint as it was signed.
 *
 * @param size of the tree; it holds the events of the positions below
 * @param note the C2SP signed note, byte by byte
 */
record SignedCheckpoint(int epoch, long size, String note, Instant signedAt) {}
