/**
 * Reads {@code inkom.events} as any other system would (docs/published-events.md): each event once per subject, by its sequence,
 * in one transaction with what its followers write. Notices and webhooks follow. Sends nothing, and never asks the desks.
 */
@NullMarked
package se.inkom.channels.published;

import org.jspecify.annotations.NullMarked;
