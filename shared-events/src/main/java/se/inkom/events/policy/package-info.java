/**
 * Everything that can happen to the rules themselves (R61, R62, ADR 0021). {@link se.inkom.events.policy.PolicyEvent} is the
 * list.
 */
@NullMarked
package se.inkom.events.policy;

import org.jspecify.annotations.NullMarked;
