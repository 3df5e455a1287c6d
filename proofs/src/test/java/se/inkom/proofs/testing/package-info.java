/** Logs, bundles and timestamps made by the tests, and ways to spoil them. */
@NullMarked
package se.inkom.proofs.testing;

import org.jspecify.annotations.NullMarked;
