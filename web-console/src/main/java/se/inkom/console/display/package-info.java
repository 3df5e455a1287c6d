/**
 * Instants, durations and codes as people read them, in the reader's language and in Stockholm's time; the only room of the
 * counter that names a time zone. Open to all pages; knows none of them.
 */
@NullMarked
package se.inkom.console.display;

import org.jspecify.annotations.NullMarked;
