/** Instants as people in Sweden read them; the only place on the query side that names a time zone. Open to all screens. */
@NullMarked
package se.inkom.query.display;

import org.jspecify.annotations.NullMarked;
