/**
 * What a stranger needs to check the ledger: signed checkpoints, the raw events, and the bundle of one case with its proofs
 * (I10, ADR 0019). Used by auditors over HTTP, whose verifier then runs without us, and by the archive room for its packages. Hands out bytes as they are stored and
 * never judges them: what was tampered with must reach the verifier as it is.
 */
@NullMarked
package se.inkom.query.audit;

import org.jspecify.annotations.NullMarked;
