/**
 * Offers every event of the ledger to other systems, on Kafka topic {@code inkom.events} as CloudEvents: at least once, in
 * order per case, resumable (ADR 0019, docs/published-events.md). Follows the ledger with a position of its own; decides
 * nothing, and is no projection, so that no rebuild publishes history anew.
 */
@NullMarked
package se.inkom.command.publishing;

import org.jspecify.annotations.NullMarked;
