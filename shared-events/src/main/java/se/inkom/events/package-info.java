/**
 * What can happen, as seen by every module: event records, what an event may point at, and who caused it.
 *
 * <p>Events carry no citizen's personal data and no free text: both live in the content vault behind a {@link
 * se.inkom.events.ContentRef}. This module depends on the JDK and annotations only.
 */
@NullMarked
package se.inkom.events;

import org.jspecify.annotations.NullMarked;
