/**
 * How commands become facts together: concurrent commands share one transaction and one flush (ADR 0015). Used by
 * command-side as its command bus. Knows nothing of what commands mean, and starts no thread and no timer.
 */
@NullMarked
package se.inkom.ledger.pipeline;

import org.jspecify.annotations.NullMarked;
