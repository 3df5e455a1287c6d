/** Crises that are on and that were: for what, by whom, why, and how long (R27). */
@NullMarked
package se.inkom.query.crises;

import org.jspecify.annotations.NullMarked;
