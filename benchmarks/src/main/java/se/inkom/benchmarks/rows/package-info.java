/** What is compared with what: one class per kind of row, each with its base, and our own side of it. */
@NullMarked
package se.inkom.benchmarks.rows;

import org.jspecify.annotations.NullMarked;
