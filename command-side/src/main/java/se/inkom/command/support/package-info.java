/**
 * What every desk needs: Axon's wiring, who acts, expected versions, idempotent requests, and how a refusal becomes a problem.
 * Knows no case.
 */
@NullMarked
package se.inkom.command.support;

import org.jspecify.annotations.NullMarked;
