/**
 * The checks of the offline verifier: a published log, a case bundle, a database against its log, two logs against each other.
 *
 * <p>Each check writes what it found into a {@link se.inkom.proofs.verify.Report} and goes on where that makes sense. Used by
 * the command line in {@code se.inkom.proofs.cli} and by tests; nothing here prints.
 */
@NullMarked
package se.inkom.proofs.verify;

import org.jspecify.annotations.NullMarked;
