/**
 * The cases of docs/deadlines.md: due times that people wrote down, held against the engine of the desks, and explained in the words
 * of the reading room. Stands here because the two never see each other.
 */
@NullMarked
package se.inkom.house.deadlines;

import org.jspecify.annotations.NullMarked;
