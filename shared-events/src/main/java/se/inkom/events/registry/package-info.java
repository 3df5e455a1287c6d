/**
 * Everything that can happen to a matter in the diary (OSL 5 kap., L3-L6). {@link se.inkom.events.registry.MatterEvent}
 * is the list.
 */
@NullMarked
package se.inkom.events.registry;

import org.jspecify.annotations.NullMarked;
