/**
 * RFC 3161 timestamps: reads a token and says when its authority saw which hash.
 *
 * <p>A small DER reader and the JDK's signatures and certificates, so that the verifier needs no library. Used by {@code
 * se.inkom.proofs.verify}; asking an authority for timestamps is the ledger's business.
 */
@NullMarked
package se.inkom.proofs.timestamp;

import org.jspecify.annotations.NullMarked;
