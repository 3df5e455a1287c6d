/**
 * The verifier's command line: {@code ./inkom verify} and the stand-alone {@code inkom-verify.jar}.
 *
 * <p>Reads arguments, prints the report, sets the exit code; what is checked, and how, is in {@code se.inkom.proofs.verify}.
 * The only room beside the house that has a console.
 */
@NullMarked
package se.inkom.proofs.cli;

import org.jspecify.annotations.NullMarked;
