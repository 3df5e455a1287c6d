/**
 * Pictures that went out with an answer and must be taken down, since a consent was withdrawn (R60): the list of those open and
 * those done. Names pictures by id only.
 */
@NullMarked
package se.inkom.query.takedowns;

import org.jspecify.annotations.NullMarked;
