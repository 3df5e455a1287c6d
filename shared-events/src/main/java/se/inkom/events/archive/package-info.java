/**
 * What happens to archive packages outside the house: that a receiver has taken one. {@link
 * se.inkom.events.archive.ArchiveEvent} is the list.
 */
@NullMarked
package se.inkom.events.archive;

import org.jspecify.annotations.NullMarked;
