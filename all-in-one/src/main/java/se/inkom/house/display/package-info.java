/**
 * How times look to people in Sweden: the only place in the house that names a time zone (L2).
 *
 * <p>Used by Torget's pages. It decides nothing; dates that count are made in the applications.
 */
@NullMarked
package se.inkom.house.display;

import org.jspecify.annotations.NullMarked;
