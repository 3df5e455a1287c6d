/**
 * The event stores that a team would pick instead, on the same PostgreSQL with the same durability and rows of the same size,
 * each used the way its manual says. Nothing outside this module ever sees their libraries.
 */
@NullMarked
package se.inkom.benchmarks.peers;

import org.jspecify.annotations.NullMarked;
