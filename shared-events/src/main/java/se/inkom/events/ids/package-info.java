/**
 * Typed identifiers: one-field records that are plain JSON strings, so a case id can never be passed where a matter id is
 * meant.
 */
@NullMarked
package se.inkom.events.ids;

import org.jspecify.annotations.NullMarked;
