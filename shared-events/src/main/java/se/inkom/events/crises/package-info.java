/**
 * Crisis mode (R27): while it is on for an account or a topic, answers are due sooner. {@link
 * se.inkom.events.crises.CrisisEvent} is the list.
 */
@NullMarked
package se.inkom.events.crises;

import org.jspecify.annotations.NullMarked;
