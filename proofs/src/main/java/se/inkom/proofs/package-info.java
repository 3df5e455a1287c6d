/**
 * How anyone can check Inkom: leaf records, the Merkle tree over them, signed checkpoints, and the folder in which they are
 * published (ADR 0016).
 *
 * <p>The sealer writes with these types and the verifier reads with them. Nothing here knows Spring, Axon or a database,
 * and nothing beyond the JDK may be needed, so that a stranger can read all there is to trust.
 */
@NullMarked
package se.inkom.proofs;

import org.jspecify.annotations.NullMarked;
