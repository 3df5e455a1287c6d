/** Archive packages, checked by ourselves, by the publishers' schemas and by a foreign validator. */
@NullMarked
package se.inkom.query.archive;

import org.jspecify.annotations.NullMarked;
